using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>Adds to the fields of a sample what a table says of the members of one of its objects.</summary>
internal static partial class DescribedFields
{
    public static IReadOnlyList<PageField> Add(IReadOnlyList<PageField> sample, IReadOnlyList<(string Name, string Text)> rows)
    {
        var fields = sample.ToDictionary(field => field.Path, StringComparer.Ordinal);
        var parent = ParentOf(sample, rows);
        foreach (var (name, text) in rows)
        {
            foreach (var field in Described(parent + name, text))
            {
                var known = fields.GetValueOrDefault(field.Path) ?? fields.GetValueOrDefault(field.Path + "[]") ?? field;
                fields[known.Path] = known with { Values = field.Values };
            }
        }

        return [.. fields.Values];
    }

    // The table does not say which object it describes: the one that has most of its names.
    private static string ParentOf(IReadOnlyList<PageField> sample, IReadOnlyList<(string Name, string Text)> rows)
    {
        var names = rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        return sample
            .GroupBy(field => field.Parent, StringComparer.Ordinal)
            .MaxBy(fields => fields.Count(field => names.Contains(field.Name.Replace("[]", string.Empty, StringComparison.Ordinal))))
            ?.Key ?? string.Empty;
    }

    private static IEnumerable<PageField> Described(string path, string text)
    {
        if (!text.Contains("this array contains", StringComparison.Ordinal))
        {
            return [new PageField(path) { Values = ListedValues(text) }];
        }

        var members = Member.Matches(text).Select(member => new PageField($"{path}[].{member.Groups["name"].Value}"));
        return members.Prepend(new PageField(path + "[]"));
    }

    private static IReadOnlyList<string> ListedValues(string text) =>
        [.. Listing.Match(text).Groups["value"].Captures.Concat(Capitals.Matches(text).SelectMany(match => match.Groups["value"].Captures)).Select(value => value.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\(`(?<name>\w+)`\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member { get; }

    [GeneratedRegex(@"[Pp]ossible (statuses|values)([^`.]*`(?<value>[^`]+)`)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listing { get; }

    [GeneratedRegex("`(?<value>[A-Z][A-Z0-9]*(_[A-Z0-9]+)*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitals { get; }
}
