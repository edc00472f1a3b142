using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>Compares parameters, and what is demanded of their values.</summary>
internal static class ParameterComparison
{
    public static IEnumerable<string> Compare(IReadOnlyList<PageParameter> page, IReadOnlyList<PageParameter> spec)
    {
        var both = page.Join(spec, parameter => parameter.Key, parameter => parameter.Key, (onPage, inSpec) => (onPage, inSpec), StringComparer.Ordinal);
        return Names(page, spec).Concat(both.SelectMany(pair => Constraints(pair.onPage, pair.inSpec)));
    }

    // A header does not become a path parameter by another name.
    private static IEnumerable<string> Names(IReadOnlyList<PageParameter> page, IReadOnlyList<PageParameter> spec) =>
        page.Concat(spec).Select(parameter => parameter.Place).Distinct(StringComparer.Ordinal).SelectMany(place =>
        {
            var (onPage, inSpec) = (Keys(page, place), Keys(spec, place));
            return Drift.Of([.. onPage.Except(inSpec, StringComparer.Ordinal)], [.. inSpec.Except(onPage, StringComparer.Ordinal)]);
        });

    private static List<string> Keys(IEnumerable<PageParameter> parameters, string place) =>
        [.. parameters.Where(parameter => parameter.Place == place).Select(parameter => parameter.Key)];

    private static IEnumerable<string> Constraints(PageParameter page, PageParameter spec) =>
        Drift.Unless(page.IsRequired == spec.IsRequired, page.Key, page.IsRequired ? "required" : "optional", spec.IsRequired ? "required" : "optional")
            .Concat(page.Type is { } onPage ? Types(page.Key, onPage, spec.Type) : []);

    private static IEnumerable<string> Types(string key, ParameterType page, ParameterType? spec) =>
    [
        .. Drift.Unless(page.Name == spec?.Name, $"the type of {key}", page.Name, spec?.Name),
        .. Drift.Unless(page.Format == spec?.Format, $"the format of {key}", page.Format, spec?.Format),
        .. Drift.Unless((page.MinLength, page.MaxLength) == (spec?.MinLength, spec?.MaxLength), $"the length of {key}", Length(page), Length(spec)),
        .. Drift.Unless(spec?.Forbids is null || Sorted(page.Forbids) == Sorted(spec.Forbids), $"the set of forbidden characters of {key}", page.Forbids, spec?.Forbids),
    ];

    private static string Length(ParameterType? type) => (type?.MinLength, type?.MaxLength) switch
    {
        (null, null) => string.Empty,
        (null, { } most) => $"at most {most}",
        ({ } least, null) => $"at least {least}",
        var (least, most) => least == most ? $"{most}" : $"{least} to {most}",
    };

    private static string Sorted(string? characters) => string.Concat((characters ?? string.Empty).Order());
}
