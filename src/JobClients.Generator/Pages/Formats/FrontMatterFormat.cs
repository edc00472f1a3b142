using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>Front matter, then a rendered reference: typed parameters, responses, <c>get/path</c>, samples.</summary>
internal sealed partial class FrontMatterFormat : IPageFormat
{
    public bool Recognizes(PageText text) => text.Content.StartsWith("---\n", StringComparison.Ordinal);

    public Page Parse(PageText text)
    {
        var source = new PageSource(text.Require(Title, "title in its front matter"), text.Require(Url, "url in its front matter"), Optional(text, Product), Optional(text, Date));
        var endpoint = Endpoint.Match(text.Content) is { Success: true } match ? match.Groups : throw new PageException("it has no line with method and path, such as get/jobs/{id}");
        var samples = text.Section(ResponseSamples, End) ?? throw new PageException("it has no section 'Response samples'");
        return new Page(
            source,
            endpoint["method"].Value,
            endpoint["path"].Value.Replace("\\", string.Empty, StringComparison.Ordinal),
            [.. ParameterHeading.Matches(text.Content).SelectMany(heading => TypedParameters.Read(heading.Groups["place"].Value, text.Content[(heading.Index + heading.Length)..]))],
            text.Servers,
            Optional(text, Security),
            Responses(text),
            [.. MediaType.Matches(samples).Select(media => media.Value)],
            SampleFields.Read(Sample(samples)),
            SampledResponse(samples),
            text.PollIntervalSeconds);
    }

    private static List<string> Responses(PageText text)
    {
        var section = text.Section(ResponsesHeading, Endpoint) ?? throw new PageException("it has no section 'Responses'");
        var codes = Code.Matches(section).Select(code => code.Value).ToList();
        return codes.Count > 0 ? codes : throw new PageException("its section 'Responses' has no status code");
    }

    // Several samples share one place on the page; the first is the one that is shown.
    private static string SampledResponse(string samples) =>
        SampleCode.Match(samples) is { Success: true } code ? code.Groups["code"].Value : throw new PageException("its response sample has no status code");

    private static string Sample(string samples)
    {
        var (start, end) = (samples.IndexOf('`', StringComparison.Ordinal), samples.LastIndexOf('`'));
        return start < end
            ? Bullet.Replace(samples[start..end].Trim('`'), string.Empty)
            : throw new PageException("it has no response sample");
    }

    private static string? Optional(PageText text, Regex pattern) =>
        pattern.Match(text.Content) is { Success: true } match ? match.Groups["value"].Value : null;

    [GeneratedRegex(@"\A---\n([^-].*\n)*?title: ""?(?<value>[^""\n]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\A---\n([^-].*\n)*?url: ""?(?<value>[^""\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Url { get; }

    [GeneratedRegex(@"\A---\n([^-].*\n)*?product: ""?(?<value>[^""\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Product { get; }

    [GeneratedRegex(@"\A---\n([^-].*\n)*?scraped_at: ""?(?<value>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^Security\**(?<value>\w+)\*\*", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Security { get; }

    [GeneratedRegex(@"^#+ (?<place>path|query|header|cookie) Parameters\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ParameterHeading { get; }

    [GeneratedRegex(@"^Responses\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ResponsesHeading { get; }

    [GeneratedRegex(@"^(\dXX|\d{3}|default)(?=\s*$)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^(?<method>get|put|post|delete|options|head|patch)(?<path>/\S*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Endpoint { get; }

    [GeneratedRegex(@"^Response samples\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ResponseSamples { get; }

    [GeneratedRegex(@"^-\s+(?<code>\dXX|\d{3}|default)(?=\s*$)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SampleCode { get; }

    [GeneratedRegex(@"^[a-z]+/[\w.+-]+(?=\s*$)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex MediaType { get; }

    [GeneratedRegex(@"^\s*-\s+", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex End { get; }
}
