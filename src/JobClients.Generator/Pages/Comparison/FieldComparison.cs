using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>Compares the fields of answers, their types and the values that are listed for them.</summary>
internal static class FieldComparison
{
    public static IEnumerable<string> Compare(IReadOnlyList<PageField> page, IReadOnlyList<PageField> spec)
    {
        var both = page.Join(spec, field => field.Path, field => field.Path, (onPage, inSpec) => (onPage, inSpec), StringComparer.Ordinal);
        return Names(page, spec).Concat(both.SelectMany(pair => Values(pair.onPage, pair.inSpec)));
    }

    private static IEnumerable<string> Names(IReadOnlyList<PageField> page, IReadOnlyList<PageField> spec)
    {
        var onPage = Only(page, spec);
        var inSpec = Only([.. spec.Where(field => !field.HasEvidence)], page);
        return onPage.Concat(inSpec)
            .Select(field => field.Parent)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(parent => Drift.Of(Shown(onPage, parent), Shown(inSpec, parent)));
    }

    /// <summary>The fields that the other side lacks, without those below them.</summary>
    private static List<PageField> Only(IReadOnlyList<PageField> fields, IReadOnlyList<PageField> others)
    {
        var known = others.Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
        return [.. fields.Where(field => !known.Contains(field.Path) && (field.Parent.Length == 0 || known.Contains(field.Parent.TrimEnd('.'))))];
    }

    private static IReadOnlyList<string> Shown(IEnumerable<PageField> fields, string parent) =>
        [.. fields.Where(field => field.Parent == parent).Select(field => $"the field {field.Path}")];

    private static IEnumerable<string> Values(PageField page, PageField spec) =>
        page.Types.Count == 0 || spec.Types.Count == 0 || page.Types.Any(type => Allows(spec.Types, type))
            ? MissingValues(page, spec)
            : Drift.Unless(isSame: false, $"the type of the field {page.Path}", string.Join(" or ", page.Types), string.Join(" or ", spec.Types));

    private static bool Allows(IReadOnlyList<string> types, string type) =>
        types.Contains(type, StringComparer.Ordinal) || (type == "integer" && types.Contains("number", StringComparer.Ordinal));

    // Other sources than the page may know more values, so the spec may list more.
    private static IEnumerable<string> MissingValues(PageField page, PageField spec)
    {
        var sampled = page.Sample is { } sample && spec.Values.Count > 0 ? [sample] : Array.Empty<string>();
        return page.Values.Union(sampled, StringComparer.Ordinal)
            .Except(spec.Values, StringComparer.Ordinal)
            .Select(value => Drift.OnPage($"the value {value} of the field {page.Path}"));
    }
}
