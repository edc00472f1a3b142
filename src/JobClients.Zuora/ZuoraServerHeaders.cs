using System.Net;

namespace JobClients.Zuora;

/// <summary>What Zuora tells in headers: https://developer.zuora.com/docs/guides/rate-limits/.</summary>
internal sealed class ZuoraServerHeaders : ServerHeaders
{
    public ZuoraServerHeaders() => (RequestId, TrackId) = ("Zuora-Request-Id", "Zuora-Track-Id");

    /// <summary>
    /// The seconds until the limit is lifted, when it has been reached; where <c>Retry-After</c> says as much, the longer
    /// counts. That <c>RateLimit-Remaining: 0</c> means the same on a success is inferred.
    /// </summary>
    public override TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers) =>
        (status == HttpStatusCode.TooManyRequests || headers.FindNumber("RateLimit-Remaining") is 0)
        && headers.FindNumber("RateLimit-Reset") is { } seconds
            ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds))
            : null;

    /// <summary>
    /// <c>RateLimit-Remaining</c> and <c>RateLimit-Reset</c>, and where the page has it, how many of the concurrent
    /// requests of the tenant are free.
    /// </summary>
    public override RequestLimits? ReadLimits(AnswerHeaders headers)
    {
        var (remaining, concurrent) = (headers.FindNumber("RateLimit-Remaining"), headers.FindNumber("Concurrency-Limit-Remaining"));
        return remaining is null && concurrent is null ? null : new()
        {
            Remaining = remaining,
            ResetsAfter = TimeSpan.FromSeconds(Math.Min(headers.FindNumber("RateLimit-Reset") ?? 0, TimeSpan.FromDays(1).TotalSeconds)),
            Concurrent = concurrent,
        };
    }
}
