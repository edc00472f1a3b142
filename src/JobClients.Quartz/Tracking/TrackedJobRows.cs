using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace JobClients;

/// <summary>The rows of tracked jobs.</summary>
internal static class TrackedJobRows
{
    private const string Columns =
        "reference, status, metadata, tracked_at, deadline, closed_at, reason, state, vendor_status, progress, observed_at, polls, next_poll_at, claimed_by";

    /// <summary>Begins or resumes the tracking of a job.</summary>
    /// <returns>Whether there was anything to begin.</returns>
    public static async Task<bool> AddAsync(
        UnitOfWork unit, JobReference reference, TimeSpan? timeout, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken) =>
        await unit.Connection.ExecuteAsync(
            """
            INSERT INTO tracked_job AS job (reference, connection, metadata, deadline)
            VALUES ($1, $2, coalesce($3, '{}'), clock_timestamp() + $4)
            ON CONFLICT (reference) DO UPDATE SET
              status = 'Active', metadata = coalesce($3, job.metadata), deadline = EXCLUDED.deadline,
              tracked_at = CASE WHEN job.status = 'Removed' THEN clock_timestamp() ELSE job.tracked_at END,
              closed_at = NULL, reason = NULL, faults = 0, claim = NULL, claimed_by = NULL
            WHERE job.status IN ('TimedOut', 'Parked', 'Removed')
            """,
            cancellationToken,
            reference.ToString(),
            ConnectionOf(reference),
            Json(metadata),
            timeout).ConfigureAwait(false) > 0;

    /// <summary>Forgets a job but for when it may be polled again.</summary>
    /// <returns>Whether it was known.</returns>
    public static async Task<bool> RemoveAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        await unit.Connection.ExecuteAsync(
            """
            UPDATE tracked_job SET
              status = 'Removed', closed_at = clock_timestamp(), metadata = '{}', deadline = NULL, reason = NULL, state = NULL, vendor_status = NULL,
              progress = NULL, observed_at = NULL, polls = 0, claim = NULL, claimed_by = NULL
            WHERE reference = $1 AND status <> 'Removed'
            """,
            cancellationToken,
            reference.ToString()).ConfigureAwait(false) > 0;

    public static Task<TrackedJob?> FindAsync(ClusterDatabase database, JobReference reference, CancellationToken cancellationToken) =>
        database.Source.QuerySingleAsync(
            $"SELECT {Columns} FROM tracked_job WHERE reference = $1 AND status <> 'Removed'", Read, cancellationToken, reference.ToString());

    public static Task<List<TrackedJob>> ListAsync(ClusterDatabase database, TrackedJobQuery query, CancellationToken cancellationToken) =>
        database.Source.QueryAsync(
            $"""
            SELECT {Columns} FROM tracked_job
            WHERE status <> 'Removed' AND ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR connection = $3)
              AND ($4::text IS NULL OR reference > $4)
            ORDER BY reference LIMIT $5
            """,
            Read,
            cancellationToken,
            query.Status?.ToString(),
            query.State?.ToString(),
            query.Connection,
            query.After?.ToString(),
            query.PageSize);

    /// <summary>How references of a connection begin.</summary>
    public static string ConnectionOf(JobReference reference) =>
        reference.Connection is null ? reference.Vendor : $"{reference.Connection}:{reference.Vendor}";

    private static NpgsqlParameter Json(IReadOnlyDictionary<string, string>? metadata) => new()
    {
        Value = metadata is null ? DBNull.Value : JsonSerializer.Serialize(metadata, ClusterJson.Default.IReadOnlyDictionaryStringString),
        NpgsqlDbType = NpgsqlDbType.Jsonb,
    };

    private static TrackedJob Read(NpgsqlDataReader row) => new()
    {
        Reference = JobReference.Parse(row.GetString(0)),
        Status = Enum.Parse<TrackingStatus>(row.GetString(1)),
        Metadata = JsonSerializer.Deserialize(row.GetString(2), ClusterJson.Default.IReadOnlyDictionaryStringString)!,
        TrackedAt = row.GetFieldValue<DateTimeOffset>(3),
        Deadline = row.GetMoment(4),
        ClosedAt = row.GetMoment(5),
        Reason = row.Get<string>(6),
        State = row.IsDBNull(7) ? null : Enum.Parse<JobState>(row.GetString(7)),
        VendorStatus = row.Get<string>(8),
        Progress = row.IsDBNull(9) ? null : row.GetDouble(9),
        ObservedAt = row.GetMoment(10),
        Polls = row.GetInt32(11),
        NextPollAt = row.GetFieldValue<DateTimeOffset>(12),
        ClaimedBy = row.Get<string>(13),
    };
}
