using System.Globalization;
using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>The text of a page, and what all formats have in common.</summary>
internal sealed partial class PageText(string content)
{
    public string Content { get; } = content.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>How often a job may be asked about; null if the page sets no limit.</summary>
    public int? PollIntervalSeconds => PollRule.Match(Content) is { Success: true } rule
        ? int.Parse(rule.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * (rule.Groups["unit"].Value is "minute" ? 60 : 1)
        : null;

    /// <summary>The origin that the sample request goes to.</summary>
    public IReadOnlyList<string> Servers => SampleRequest.Match(Content) is { Success: true } request ? [request.Groups["origin"].Value] : [];

    /// <summary>What a pattern finds in its group of the name "value".</summary>
    /// <exception cref="PageException">It finds nothing.</exception>
    public string Require(Regex pattern, string what) =>
        pattern.Match(Content) is { Success: true } match ? match.Groups["value"].Value : throw new PageException($"it has no {what}");

    /// <summary>What stands below a heading, up to the next one that a pattern finds, or the end; null without the heading.</summary>
    public string? Section(Regex heading, Regex end)
    {
        if (heading.Match(Content) is not { Success: true } start)
        {
            return null;
        }

        var from = start.Index + start.Length;
        return end.Match(Content, from) is { Success: true } next ? Content[from..next.Index] : Content[from..];
    }

    [GeneratedRegex(@"once\s+(every|per|in|each)\s+(?<number>\d{1,6})\s+(?<unit>second|minute)s?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PollRule { get; }

    [GeneratedRegex(@"^curl\s[^`]*?(?<origin>https://[^/\s'""]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SampleRequest { get; }
}
