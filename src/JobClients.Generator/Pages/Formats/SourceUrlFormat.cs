using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>A line <c>**Source URL:**</c>, then Markdown with tables and fenced samples, as Veeva Vault has it.</summary>
internal sealed partial class SourceUrlFormat : IPageFormat
{
    // Vault answers this whatever happened; its pages name no code.
    private const string OnlyResponse = "200";

    // Every path has it, and no page lists it.
    private const string VersionParameter = "version";

    public bool Recognizes(PageText text) => SourceUrl.IsMatch(text.Content);

    public Page Parse(PageText text)
    {
        var url = text.Require(SourceUrl, "address");
        var endpoint = Endpoint.Match(text.Content) is { Success: true } match ? match.Groups : throw new PageException("it has no <Endpoint> with path and method");
        var path = endpoint["path"].Value;
        var headers = Rows(text, HeadersHeading);
        return new Page(
            new PageSource(text.Require(Title, "title"), url, Product: null, Release.Match(url) is { Success: true } release ? release.Value : null),
            endpoint["method"].Value.ToLowerInvariant(),
            path,
            [.. Parameters(text, path, headers)],
            text.Servers,
            Security(text),
            [OnlyResponse],
            [.. headers.Where(row => row.Name == "Accept").SelectMany(row => MediaType.Matches(row.Text)).Select(media => media.Value)],
            DescribedFields.Add(SampleFields.Read(Sample(text)), Rows(text, DetailsHeading)),
            OnlyResponse,
            text.PollIntervalSeconds);
    }

    private static IEnumerable<PageParameter> Parameters(PageText text, string path, IEnumerable<(string Name, string Text)> headers)
    {
        var listed = Rows(text, PathHeading).Select(row => row.Name.Trim('{', '}'));
        var version = path.Contains($"{{{VersionParameter}}}", StringComparison.Ordinal) ? [VersionParameter] : Array.Empty<string>();
        return [
            .. version.Union(listed, StringComparer.Ordinal).Select(name => new PageParameter("path", name, IsRequired: true, Type: null)),
            .. Rows(text, QueryHeading).Select(row => new PageParameter("query", row.Name, IsRequired: false, Type: null)),
            .. headers.Where(row => row.Name is not ("Accept" or "Authorization" or "Content-Type")).Select(row => new PageParameter("header", row.Name, IsRequired: false, Type: null)),
        ];
    }

    // {SESSION_ID} is what specs call sessionId.
    private static string? Security(PageText text)
    {
        var words = Credential.Match(text.Content).Groups["value"].Value.ToLowerInvariant().Split('_');
        return words is [""] ? null : words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Sample(PageText text) =>
        text.Section(ResponseHeading, Heading) is { } section && Fence.Match(section) is { Success: true } fence
            ? fence.Groups["code"].Value
            : throw new PageException("it has no response sample");

    private static List<(string Name, string Text)> Rows(PageText text, Regex heading) =>
        [.. MarkdownTable.Rows(text.Section(heading, Heading)).Skip(1).Select(row => (row.Name.Trim('`'), row.Text))];

    [GeneratedRegex(@"^\*\*Source URL:\*\* *(?<value>\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SourceUrl { get; }

    [GeneratedRegex(@"^# (?<value>.*\S)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"(?<=/)\d{2}\.\d(?=/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Release { get; }

    [GeneratedRegex(@"<Endpoint path=""(?<path>/[^""]*)"" method=""(?<method>[A-Z]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Endpoint { get; }

    [GeneratedRegex(@"-H ""Authorization: \{(?<value>[A-Z]+(_[A-Z]+)*)\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Credential { get; }

    [GeneratedRegex(@"^## Headers\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex HeadersHeading { get; }

    [GeneratedRegex(@"^## URI Path Parameters\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex PathHeading { get; }

    [GeneratedRegex(@"^## Query Parameters\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex QueryHeading { get; }

    [GeneratedRegex(@"^## Response\b(?! Details)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ResponseHeading { get; }

    [GeneratedRegex(@"^## Response Details\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex DetailsHeading { get; }

    [GeneratedRegex("^## ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^```\w*\n(?<code>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\w+/[\w.+-]+\w", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MediaType { get; }
}
