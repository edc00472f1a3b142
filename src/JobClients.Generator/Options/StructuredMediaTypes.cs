using System.Text.RegularExpressions;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Options;

/// <summary>The media types whose bodies become models, each with the priority of the <c>Accept</c> header.</summary>
internal sealed partial class StructuredMediaTypes
{
    private readonly Dictionary<string, MediaType> _types;

    public StructuredMediaTypes(IEnumerable<string> mediaTypes) =>
        _types = mediaTypes.Select(MediaType.Parse).ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    public static StructuredMediaTypes Default { get; } = new(
    [
        "application/json",
        "text/plain;q=0.9",
        "application/x-www-form-urlencoded;q=0.2",
        "multipart/form-data;q=0.1",
    ]);

    /// <summary>The media types by falling priority, as the lock and the header spell them.</summary>
    public IReadOnlyList<string> Texts => [.. _types.Values.Order(MediaType.ByPriority).Select(type => type.ToString())];

    public bool Contains(string mediaType) => _types.ContainsKey(mediaType);

    /// <summary>Whether a body of this media type becomes a model; <c>application/problem+json</c> counts as JSON.</summary>
    public bool Covers(string mediaType)
    {
        var name = WithoutParameters(mediaType);
        return Contains(name) || Contains(WithoutSubtypePrefix(name));
    }

    /// <summary>What to send as <c>Accept</c> for those of the media types that are structured.</summary>
    public IEnumerable<string> AcceptedTypes(IEnumerable<string> mediaTypes) =>
        Known(mediaTypes).Select(type => type.ToString()).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The structured ones of the media types of a request, the preferred first.</summary>
    public IEnumerable<string> ContentTypes(IEnumerable<string> mediaTypes) =>
        Known(mediaTypes)
            .Order(MediaType.ByPriority)
            .ThenByDescending(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Select(type => type.Name);

    public static string WithoutParameters(string mediaType) =>
        mediaType.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(string.Empty);

    private IEnumerable<MediaType> Known(IEnumerable<string> mediaTypes) =>
        mediaTypes
            .Select(mediaType => MediaType.IsValid(mediaType) ? MediaType.Parse(mediaType).Name : throw Unknown(mediaType))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => Spellings(name).Any(Contains))
            .Select(name => _types[Spellings(name).First(Contains)] with { Name = name });

    private static SpecException Unknown(string mediaType) =>
        new(new Finding("JCG035", $"'{mediaType}' is no media type. Write one, such as application/json"));

    private static IEnumerable<string> Spellings(string name)
    {
        var bare = WithoutParameters(name);
        return [name, WithoutVendor(name), bare, WithoutVendor(bare)];
    }

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
