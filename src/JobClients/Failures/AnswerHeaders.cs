using System.Net.Http.Headers;

namespace JobClients;

/// <summary>The headers of an answer, as Kiota or <see cref="HttpClient"/> has them.</summary>
internal readonly struct AnswerHeaders(IEnumerable<KeyValuePair<string, IEnumerable<string>>>? headers)
{
    /// <summary>A longer wait than this is taken for nonsense and cut to it.</summary>
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromHours(1);

    public string? Find(string name) =>
        headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    /// <summary>How long the server asks to wait, in seconds or until a date; null if it does not ask readably.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        if (!RetryConditionHeaderValue.TryParse(Find("Retry-After"), out var value))
        {
            return null;
        }

        var wait = value.Delta ?? value.Date - now ?? TimeSpan.Zero;
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, s_longestRetryAfter.Ticks));
    }
}
