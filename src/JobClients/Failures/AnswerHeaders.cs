using System.Globalization;
using System.Net.Http.Headers;

namespace JobClients;

/// <summary>The headers of an answer.</summary>
/// <param name="headers">The headers, as Kiota or <see cref="HttpClient"/> has them; null for none.</param>
public readonly struct AnswerHeaders(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers)
{
    private const int LongestIdentifier = 200;

    /// <summary>A longer wait than this is taken for nonsense and cut to it.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    /// <summary>The first value of a header, or null if there is none.</summary>
    /// <param name="name">The name, in any case; null for none.</param>
    public string? Find(string? name) => headers switch
    {
        _ when name is null => null,
        HttpHeaders sent => sent.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null,
        _ => headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault(),
    };

    /// <summary>A header whose value names something, such as a request; null for what is no name, or looks like a secret.</summary>
    /// <param name="name">The name of the header, in any case; null for none.</param>
    internal string? FindIdentifier(string? name) =>
        Find(name) is { Length: > 0 and <= LongestIdentifier } value && HeaderValue.IsAllowed(value) && Redaction.Show(value) == value ? value : null;

    /// <summary>A header whose value is a number that is not negative; null for anything else.</summary>
    /// <param name="name">The name, in any case.</param>
    public double? FindNumber(string name) =>
        double.TryParse(Find(name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number >= 0
            ? number
            : null;

    /// <summary>How long the server asks to wait, in seconds or until a date; null if it does not ask readably.</summary>
    internal TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var text = Find("Retry-After")?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Digits that are too many for a number are still a wish to be left alone.
        return text.All(char.IsAsciiDigit)
            ? TimeSpan.FromSeconds(Math.Min(double.Parse(text, CultureInfo.InvariantCulture), s_longestWait.TotalSeconds))
            : Until(text, now);
    }

    /// <summary>Brings a wait between none and the longest that is believed.</summary>
    internal static TimeSpan Clamp(TimeSpan wait) => TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, s_longestWait.Ticks));

    private static TimeSpan? Until(string text, DateTimeOffset now) =>
        RetryConditionHeaderValue.TryParse(text, out var value) && value.Date is { } date ? Clamp(date - now) : null;
}
