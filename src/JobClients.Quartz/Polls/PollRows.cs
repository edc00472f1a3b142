namespace JobClients;

/// <summary>What polls change in the rows of tracked jobs.</summary>
internal static class PollRows
{
    /// <summary>Writes down a poll. It runs once for each.</summary>
    internal const string UpdateStatement =
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
            OutcomeContent.Cut(result.Failure?.Message),
            result.Snapshot?.State.ToString(),
            OutcomeContent.Cut(result.Snapshot?.Status),
            result.Snapshot?.Progress?.Fraction,
            result.Snapshot?.ObservedAt.ToUniversalTime(),
            result.LeastGap,
            result.NextGap).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>When a job may be polled that could not be just now.</summary>
    /// <returns>Whether it is tracked, and when it may be polled; null for the latter while another node polls it.</returns>
    public static async Task<(bool IsTracked, DateTimeOffset? Time)> FindOpeningAsync(
        UnitOfWork unit, JobReference reference, TimeSpan delay, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            """
            SELECT CASE WHEN claim IS NULL OR next_poll_at <= clock_timestamp() THEN greatest(clock_timestamp() + $2, next_poll_at,
              (SELECT until FROM connection_pause AS pause WHERE pause.connection = job.connection)) END
            FROM tracked_job AS job WHERE reference = $1 AND status = 'Active' FOR UPDATE
            """,
            row => (true, row.GetMoment(0)),
            cancellationToken,
            reference.ToString(),
            delay).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>Counts a fault.</summary>
    /// <returns>Whether it was one too many, so that the job is parked now.</returns>
    public static async Task<bool> TakeFaultAsync(
        UnitOfWork unit, JobReference reference, string reason, int maxFaults, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            """
            UPDATE tracked_job SET
              faults = faults + 1,
              reason = $2,
              status = CASE WHEN faults + 1 >= $3 THEN 'Parked' ELSE status END,
              closed_at = CASE WHEN faults + 1 >= $3 THEN clock_timestamp() END
            WHERE reference = $1 AND status = 'Active'
            RETURNING status = 'Parked'
            """,
            row => row.GetBoolean(0),
            cancellationToken,
            reference.ToString(),
            OutcomeContent.Cut(reason),
            maxFaults).ConfigureAwait(false)) is [true];

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
