using System.Net;

namespace JobClients.VeevaVault;

/// <summary>What Vault tells in headers: https://general.veevavault.dev/vault-api/references/response-headers.</summary>
/// <remarks>
/// The pages say what the headers mean, not what a client should do. That polls slow down when the Vault delays answers
/// or its burst limit is nearly used up, and pause for an announced downtime and a minute more, is inferred. What is left
/// of the burst limit sets the pace while there is enough; the wait is for when there is not, and holds from that answer on.
/// </remarks>
internal sealed class VaultServerHeaders : ServerHeaders
{
    /// <summary>Fewer calls than these left of the burst limit are left to others.</summary>
    private const double FewCalls = 200;

    /// <summary>What that is of a limit that is lower to begin with, as that of logins.</summary>
    private const double FewOfAll = 0.1;

    private static readonly TimeSpan s_slow = TimeSpan.FromMinutes(1);

    /// <summary>The window of the burst limit, of which Vault does not tell how much is over.</summary>
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    public VaultServerHeaders() => (RequestId, TrackId) = ("X-VaultAPI-ExecutionId", "X-VaultAPI-ReferenceId");

    public override TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers)
    {
        if (headers.FindNumber("X-VaultAPI-DowntimeExpectedDurationMinutes") is { } minutes)
        {
            return TimeSpan.FromMinutes(Math.Min(minutes, TimeSpan.FromDays(1).TotalMinutes) + 1);
        }

        var isDelayed = headers.FindNumber("X-VaultAPI-ResponseDelay") > 0;
        return isDelayed || headers.FindNumber("X-VaultAPI-BurstLimitRemaining") < Few(headers) ? s_slow : null;
    }

    public override RequestLimits? ReadLimits(AnswerHeaders headers) =>
        headers.FindNumber("X-VaultAPI-BurstLimitRemaining") is { } remaining
            ? new() { Remaining = Math.Max(0, remaining - Few(headers)), ResetsAfter = s_window }
            : null;

    private static double Few(AnswerHeaders headers) =>
        headers.FindNumber("X-VaultAPI-BurstLimit") is { } limit ? Math.Min(FewCalls, limit * FewOfAll) : FewCalls;
}
