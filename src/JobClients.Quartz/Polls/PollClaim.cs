namespace JobClients;

/// <summary>The leave for one poll of a job: of all nodes one has it, and not before the job's least interval is over.</summary>
/// <remarks>
/// The database decides, by its own clock and in the statement that gives the leave. Until the poll is settled, nobody else
/// may poll the job before the leave and the least interval after it are over: a request that this node sends at the last
/// moment, and then dies, is far enough from the next.
/// </remarks>
internal sealed class PollClaim(ClusterDatabase database, string node, Job job, Guid id, TimeProvider time)
{
    /// <summary>Gives the leave. It runs once for each poll.</summary>
    private const string Statement =
        """
        UPDATE tracked_job SET claim = $2, claimed_by = $3, claimed_at = clock_timestamp(), next_poll_at = clock_timestamp() + $4 + $5
        WHERE reference = $1 AND status = 'Active'
          AND (next_poll_at <= clock_timestamp() OR (claim = $2 AND claimed_at + $5 <= clock_timestamp()))
          AND NOT EXISTS (SELECT FROM connection_pause WHERE connection = $6 AND until > clock_timestamp())
        """;

    /// <summary>Within what time the request has to be sent.</summary>
    private static readonly TimeSpan s_leave = TimeSpan.FromSeconds(5);

    /// <summary>Kept on top of the least interval, since requests do not all take the same time on their way.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromMilliseconds(250);

    /// <summary>A poll that is early by no more than this waits.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private string Reference { get; } = job.Reference.ToString();

    private TimeSpan Floor => job.MinimumInterval + s_margin;

    /// <inheritdoc cref="JobPollTerms.Claim"/>
    public async ValueTask<TimeSpan?> AskAsync(CancellationToken cancellationToken) =>
        await TakeAsync(cancellationToken).ConfigureAwait(false)
        || (await WaitAsync(cancellationToken).ConfigureAwait(false) && await TakeAsync(cancellationToken).ConfigureAwait(false))
            ? s_leave
            : null;

    private async Task<bool> TakeAsync(CancellationToken cancellationToken) =>
        await database.Source.ExecuteAsync(
            Statement,
            cancellationToken,
            Reference,
            id,
            node,
            s_leave,
            Floor,
            TrackedJobRows.ConnectionOf(job.Reference)).ConfigureAwait(false) > 0;

    /// <summary>Waits for a moment that is near.</summary>
    /// <returns>Whether it was.</returns>
    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        var left = await database.Source.QuerySingleAsync(
            "SELECT next_poll_at - clock_timestamp() FROM tracked_job WHERE reference = $1 AND status = 'Active'",
            row => row.GetFieldValue<TimeSpan?>(0),
            cancellationToken,
            Reference).ConfigureAwait(false);
        if (left is not { } wait || wait > s_patience)
        {
            return false;
        }

        await Task.Delay(wait > TimeSpan.Zero ? wait + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, time, cancellationToken).ConfigureAwait(false);
        return wait > TimeSpan.Zero;
    }
}
