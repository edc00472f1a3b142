using System.Globalization;
using System.Net.Http.Headers;

namespace JobClients.Generator.Options;

/// <summary>A media type, with the priority that the <c>Accept</c> header gives it.</summary>
internal sealed record MediaType(string Name, float Priority)
{
    /// <summary>The higher priority first.</summary>
    public static IComparer<MediaType> ByPriority { get; } = Comparer<MediaType>.Create((left, right) => right.Priority.CompareTo(left.Priority));

    public static bool IsValid(string text) => MediaTypeHeaderValue.TryParse(text, out _);

    public static MediaType Parse(string text)
    {
        var header = MediaTypeHeaderValue.Parse(text);
        var quality = header.Parameters.FirstOrDefault(IsQuality)?.Value;
        var priority = float.TryParse(quality, CultureInfo.InvariantCulture, out var parsed) ? parsed : 1;
        var parameters = header.Parameters.Where(parameter => !IsQuality(parameter)).Select(parameter => $";{parameter.Name}={parameter.Value}");
        return new(header.MediaType + string.Concat(parameters), priority);
    }

    /// <summary>The media type as the lock and the header spell it.</summary>
    public override string ToString() =>
        Priority >= 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name};q={Priority}");

    private static bool IsQuality(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase);
}
