using System.Text.RegularExpressions;

namespace JobClients.Generator.Pages.Formats;

/// <summary>The rows of the first table in a text.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The name and the remainder of each row. The row above the rule is given too: not every page has a header there.</summary>
    public static IReadOnlyList<(string Name, string Text)> Rows(string? text) =>
    [
        .. (text ?? string.Empty).Split('\n')
            .Select(line => line.Trim())
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Where(line => !Rule.IsMatch(line))
            .Select(Row),
    ];

    private static (string Name, string Text) Row(string line)
    {
        var cells = Bar.Split(line.TrimStart('|').TrimEnd('|')).Select(cell => cell.Trim()).ToList();
        return (cells[0], string.Join(" ", cells.Skip(1)));
    }

    [GeneratedRegex(@"^[\s|:-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bar { get; }
}
