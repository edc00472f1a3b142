using System.Globalization;
using System.Net.Http.Headers;

namespace JobClients;

/// <summary>The headers of an answer, as Kiota or <see cref="HttpClient"/> has them.</summary>
internal readonly struct AnswerHeaders(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers)
{
    /// <summary>A longer wait than this is taken for nonsense and cut to it.</summary>
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromDays(1);

    public string? Find(string name) =>
        headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    /// <summary>How long the server asks to wait, in seconds or until a date; null if it does not ask readably.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var text = Find("Retry-After")?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Digits that are too many for a number are still a wish to be left alone.
        return text.All(char.IsAsciiDigit)
            ? TimeSpan.FromSeconds(Math.Min(double.Parse(text, CultureInfo.InvariantCulture), s_longestRetryAfter.TotalSeconds))
            : Until(text, now);
    }

    private static TimeSpan? Until(string text, DateTimeOffset now)
    {
        if (!RetryConditionHeaderValue.TryParse(text, out var value) || value.Date is not { } date)
        {
            return null;
        }

        return TimeSpan.FromTicks(Math.Clamp((date - now).Ticks, 0, s_longestRetryAfter.Ticks));
    }
}
