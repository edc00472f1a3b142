using System.Net;

namespace JobClients;

/// <summary>What a server tells in headers of its own. A vendor's package derives from it where names are not enough.</summary>
public class ServerHeaders
{
    /// <summary>The response header in which the server identifies the request, for its support; null if it has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The response header in which the server repeats the caller's own identifier of the request; null if it has none.</summary>
    public string? TrackId { get; init; }

    /// <summary>How long the server asks to wait in other headers than <c>Retry-After</c>; null if it does not.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="headers">Its headers.</param>
    public virtual TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers) => null;

    /// <summary>What the server still allows; null if it does not tell.</summary>
    /// <param name="headers">The headers of an answer.</param>
    public virtual RequestLimits? ReadLimits(AnswerHeaders headers) => null;

    /// <summary>How the server wants to be asked; null if it does not tell.</summary>
    internal ServerAdvice? ReadAdvice(HttpStatusCode status, AnswerHeaders headers, DateTimeOffset now)
    {
        var (wait, limits) = (ReadWait(status, headers, now), ReadLimits(headers));
        return wait is null && limits is null ? null : new(wait, limits);
    }

    /// <summary>How long the server asks to wait in any way; the longest where it asks twice.</summary>
    internal TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers, DateTimeOffset now)
    {
        var (standard, own) = (headers.RetryAfter(now), ReadWait(status, headers));
        return standard > own || own is null ? standard : AnswerHeaders.Clamp(own.Value);
    }
}
