using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace JobClients.Generator.Options;

/// <summary>The media types whose bodies become models, each with the priority of the <c>Accept</c> header.</summary>
internal sealed partial class StructuredMediaTypes
{
    private readonly Dictionary<string, float> _priorities;

    public StructuredMediaTypes(IEnumerable<string> mediaTypes) =>
        _priorities = mediaTypes.Select(Parse).ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static StructuredMediaTypes Default { get; } = new(
    [
        "application/json",
        "text/plain;q=0.9",
        "application/x-www-form-urlencoded;q=0.2",
        "multipart/form-data;q=0.1",
    ]);

    /// <summary>The media types by falling priority, as the lock and the header spell them.</summary>
    public IReadOnlyList<string> Texts =>
        [.. _priorities.OrderByDescending(entry => entry.Value).Select(entry => Text(entry.Key, entry.Value))];

    public static bool IsMediaType(string text) => MediaTypeHeaderValue.TryParse(text, out _);

    public bool Contains(string mediaType) => _priorities.ContainsKey(mediaType);

    /// <summary>Whether a body of this media type becomes a model; <c>application/problem+json</c> counts as JSON.</summary>
    public bool Covers(string mediaType)
    {
        var name = WithoutParameters(mediaType);
        return Contains(name) || Contains(WithoutSubtypePrefix(name));
    }

    /// <summary>What to send as <c>Accept</c> for those of the media types that are structured.</summary>
    public IEnumerable<string> AcceptedTypes(IEnumerable<string> mediaTypes) =>
        Known(mediaTypes).Select(type => Text(type.Name, type.Priority)).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The structured ones of the media types of a request, the preferred first.</summary>
    public IEnumerable<string> ContentTypes(IEnumerable<string> mediaTypes) =>
        Known(mediaTypes)
            .OrderByDescending(type => type.Priority)
            .ThenByDescending(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Select(type => type.Name);

    public static string WithoutParameters(string mediaType) =>
        mediaType.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(string.Empty);

    private IEnumerable<(string Name, float Priority)> Known(IEnumerable<string> mediaTypes) =>
        mediaTypes
            .Select(mediaType => Parse(mediaType).Key)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => Spellings(name).Any(Contains))
            .Select(name => (name, _priorities[Spellings(name).First(Contains)]));

    private static IEnumerable<string> Spellings(string name)
    {
        var bare = WithoutParameters(name);
        return [name, WithoutVendor(name), bare, WithoutVendor(bare)];
    }

    private static KeyValuePair<string, float> Parse(string text)
    {
        var header = MediaTypeHeaderValue.Parse(text);
        var quality = header.Parameters.FirstOrDefault(IsQuality)?.Value;
        var priority = float.TryParse(quality, CultureInfo.InvariantCulture, out var parsed) ? parsed : 1;
        var parameters = header.Parameters.Where(parameter => !IsQuality(parameter)).Select(parameter => $";{parameter.Name}={parameter.Value}");
        return new(header.MediaType + string.Concat(parameters), priority);
    }

    private static bool IsQuality(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase);

    private static string Text(string name, float priority) =>
        priority >= 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name};q={priority}");

    private static string WithoutSubtypePrefix(string mediaType)
    {
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        var plus = mediaType.IndexOf('+', StringComparison.Ordinal);
        return slash < 0 || plus < slash ? mediaType : mediaType[..(slash + 1)] + mediaType[(plus + 1)..];
    }

    private static string WithoutVendor(string mediaType) => VendorPrefix.Replace(mediaType, string.Empty);

    [GeneratedRegex(@"[^/+]+\+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VendorPrefix { get; }
}
