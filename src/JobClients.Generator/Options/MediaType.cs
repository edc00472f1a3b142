using System.Globalization;
using System.Net.Http.Headers;

namespace JobClients.Generator.Options;

/// <summary>A media type, with the priority that the <c>Accept</c> header gives it.</summary>
internal sealed record MediaType(string Name, float Priority)
{
    /// <summary>The higher priority first.</summary>
    public static IComparer<MediaType> ByPriority { get; } = Comparer<MediaType>.Create((left, right) => right.Priority.CompareTo(left.Priority));

    public static bool IsValid(string text) => Plain(text) is not null || MediaTypeHeaderValue.TryParse(text, out _);

    public static MediaType Parse(string text) => Plain(text) ?? ParseHeader(text);

    // Nearly all are as plain as this, and it takes the parser of .NET long to start.
    private static MediaType? Plain(string text)
    {
        var quality = text.IndexOf(";q=", StringComparison.Ordinal);
        var name = quality < 0 ? text : text[..quality];
        var priority = 1f;
        return IsPlainName(name) && (quality < 0 || float.TryParse(text.AsSpan(quality + 3), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out priority))
            ? new(name, priority)
            : null;
    }

    private static bool IsPlainName(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < name.Length - 1 && IsPlain(name.AsSpan(0, slash)) && IsPlain(name.AsSpan(slash + 1));
    }

    private static bool IsPlain(ReadOnlySpan<char> part)
    {
        foreach (var character in part)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_' or '+'))
            {
                return false;
            }
        }

        return true;
    }

    private static MediaType ParseHeader(string text)
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
