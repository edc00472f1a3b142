namespace JobClients;

/// <summary>What polls change in the rows of tracked jobs.</summary>
internal static class PollRows
{
    /// <summary>Whether no node polls a job, or none that has not stood still for too long.</summary>
    private const string Free = "(claim IS NULL OR next_poll_at <= clock_timestamp())";

    /// <summary>Writes down a poll. It runs once for each.</summary>
    private const string UpdateStatement =
        """
        WITH before AS (
          SELECT state, vendor_status,
            CASE WHEN $3 THEN 'Ended' WHEN $4 THEN 'Parked' WHEN deadline <= clock_timestamp() THEN 'TimedOut' ELSE 'Active' END AS verdict
          FROM tracked_job WHERE reference = $1 AND claim = $2 AND status = 'Active' FOR UPDATE
        )
        UPDATE tracked_job AS job SET
          status = verdict,
          closed_at = CASE WHEN verdict <> 'Active' THEN clock_timestamp() END,
          reason = $5,
          state = coalesce($6, job.state),
          vendor_status = coalesce($7, job.vendor_status),
          progress = coalesce($8, job.progress),
          observed_at = coalesce($9, job.observed_at),
          polls = polls + 1,
          faults = 0,
          claim = NULL,
          claimed_by = NULL,
          next_poll_at = clock_timestamp() + greatest($10::interval, least($11::interval, deadline - clock_timestamp()))
        FROM before WHERE job.reference = $1
        RETURNING job.status, before.state, before.vendor_status, job.state, job.vendor_status, job.next_poll_at
        """;

    /// <summary>Writes down a poll for the node that has the leave.</summary>
    /// <returns>The row; null if another has the leave by now, or the job is not tracked any more.</returns>
    public static async Task<PolledRow?> UpdateAsync(
        UnitOfWork unit, JobReference reference, Guid claim, JobPollResult result, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            UpdateStatement,
            row => new PolledRow(
                Enum.Parse<TrackingStatus>(row.GetString(0)),
                row.IsDBNull(1) ? null : Enum.Parse<JobState>(row.GetString(1)),
                row.Get<string>(2),
                row.IsDBNull(3) ? null : Enum.Parse<JobState>(row.GetString(3)),
                row.Get<string>(4),
                row.GetFieldValue<DateTimeOffset>(5)),
            cancellationToken,
            reference.ToString(),
            claim,
            result.Snapshot is { IsTerminal: true },
            result.IsHopeless,
            KeptText.Of(result.Failure?.Message),
            result.Snapshot?.State.ToString(),
            KeptText.Of(result.Snapshot?.Status),
            result.Snapshot?.Progress?.Fraction,
            result.Snapshot?.ObservedAt.ToUniversalTime(),
            result.LeastGap,
            result.NextGap).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>
    /// When a job may be polled that could not be just now, or when its time is over, if that is sooner.
    /// </summary>
    /// <returns>Whether it is tracked, and when it may be polled; null for the latter while another node polls it.</returns>
    public static async Task<(bool IsTracked, DateTimeOffset? Time)> FindOpeningAsync(
        UnitOfWork unit, JobReference reference, TimeSpan delay, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            $"""
            SELECT CASE WHEN {Free} THEN least(deadline, greatest(clock_timestamp() + $2, next_poll_at,
              (SELECT until FROM connection_pause AS pause WHERE pause.connection = job.connection))) END
            FROM tracked_job AS job WHERE reference = $1 AND status = 'Active' FOR UPDATE
            """,
            row => (true, row.GetMoment(0)),
            cancellationToken,
            reference.ToString(),
            delay).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>Ends the tracking of a job whose time is over, unless a node is at it, which will see to that.</summary>
    /// <returns>What is known of it; null if its time is not over.</returns>
    public static async Task<OutcomeContent?> TimeOutAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            $"""
            UPDATE tracked_job SET status = 'TimedOut', closed_at = clock_timestamp(), claim = NULL, claimed_by = NULL
            WHERE reference = $1 AND status = 'Active' AND deadline <= clock_timestamp() AND {Free} RETURNING state, vendor_status
            """,
            row => new OutcomeContent { State = row.IsDBNull(0) ? null : Enum.Parse<JobState>(row.GetString(0)), Status = row.Get<string>(1) },
            cancellationToken,
            reference.ToString()).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>Counts a fault, unless another node is at the job.</summary>
    /// <param name="unit">The transaction.</param>
    /// <param name="reference">The job.</param>
    /// <param name="claim">The leave that the faulty poll had, if it had come to that.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="maxFaults">After how many in a row the job is parked.</param>
    /// <param name="delay">How long to wait after the first; twice as long after each.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it was one too many, so that the job is parked now, and when it is polled again if not; null for another node's job.</returns>
    public static async Task<(bool IsParked, DateTimeOffset Next)?> TakeFaultAsync(
        UnitOfWork unit, JobReference reference, Guid claim, string reason, int maxFaults, TimeSpan delay, CancellationToken cancellationToken) =>
        await unit.Connection.QueryAsync(
            $"""
            UPDATE tracked_job SET
              faults = faults + 1,
              reason = $3,
              status = CASE WHEN faults + 1 >= $4 THEN 'Parked' ELSE status END,
              closed_at = CASE WHEN faults + 1 >= $4 THEN clock_timestamp() END,
              claim = NULL,
              claimed_by = NULL
            WHERE reference = $1 AND status = 'Active' AND (claim = $2 OR {Free})
            RETURNING status = 'Parked', greatest(next_poll_at, clock_timestamp() + $5 * power(2, faults - 1))
            """,
            row => (row.GetBoolean(0), row.GetFieldValue<DateTimeOffset>(1)),
            cancellationToken,
            reference.ToString(),
            claim,
            KeptText.Of(reason),
            maxFaults,
            delay).ConfigureAwait(false) is [var taken] ? taken : null;

    /// <summary>Keeps others from the row of a job.</summary>
    /// <returns>Whether the job is followed.</returns>
    public static async Task<bool> LockAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            "SELECT reference FROM tracked_job WHERE reference = $1 AND status = 'Active' FOR UPDATE",
            row => row.GetString(0),
            cancellationToken,
            reference.ToString()).ConfigureAwait(false)).Count > 0;

    /// <summary>Has nothing asked of a connection's server for a while.</summary>
    public static Task PauseAsync(UnitOfWork unit, string connection, TimeSpan wait, CancellationToken cancellationToken) =>
        unit.Connection.ExecuteAsync(
            """
            INSERT INTO connection_pause AS pause (connection, until) VALUES ($1, clock_timestamp() + $2)
            ON CONFLICT (connection) DO UPDATE SET until = greatest(pause.until, EXCLUDED.until)
            """,
            cancellationToken,
            connection,
            wait);
}
