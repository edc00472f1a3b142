using Npgsql;
using NpgsqlTypes;

namespace JobClients;

/// <summary>The rows of outcomes.</summary>
internal static class OutcomeRows
{
    /// <summary>Whether an outcome is still to be delivered.</summary>
    public const string Open = "delivered_at IS NULL AND parked_at IS NULL";

    private const string Columns = "id, reference, kind, content, occurred_at, attempts, delivered_at, parked_at, last_error, sequence";

    /// <summary>Writes down an outcome.</summary>
    public static Task AddAsync(
        UnitOfWork unit, JobReference reference, JobOutcomeKind kind, OutcomeContent content, CancellationToken cancellationToken) =>
        unit.Connection.ExecuteAsync(
            """
            INSERT INTO job_outcome (id, reference, kind, content)
            SELECT gen_random_uuid(), $1, $2, $3::jsonb || jsonb_build_object('metadata', (SELECT metadata FROM tracked_job WHERE reference = $1))
            """,
            cancellationToken,
            reference.ToString(),
            kind.ToString(),
            new NpgsqlParameter<string> { TypedValue = content.ToJson(), NpgsqlDbType = NpgsqlDbType.Jsonb });

    /// <summary>
    /// Leases the outcome of a job that is to be delivered before its others. Until the lease is over nobody else has it, nor any
    /// other of the job.
    /// </summary>
    /// <returns>The outcome; null if there is none, its time has not come, or another has it.</returns>
    public static Task<JobOutcomeEntry?> LeaseNextAsync(
        ClusterDatabase database, JobReference reference, Guid attempt, TimeSpan lease, CancellationToken cancellationToken) =>
        database.Source.QuerySingleAsync(
            $"""
            UPDATE job_outcome SET attempt = $2, leased_until = clock_timestamp() + $3
            WHERE id = (SELECT id FROM job_outcome WHERE reference = $1 AND {Open} ORDER BY sequence LIMIT 1 FOR UPDATE)
              AND {Open} AND next_attempt_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until <= clock_timestamp())
            RETURNING {Columns}
            """,
            Read,
            cancellationToken,
            reference.ToString(),
            attempt,
            lease);

    /// <summary>Prolongs a lease.</summary>
    /// <returns>Whether it was there to be prolonged.</returns>
    public static async Task<bool> RenewAsync(ClusterDatabase database, Guid attempt, Guid id, TimeSpan lease, CancellationToken cancellationToken) =>
        await database.Source.ExecuteAsync(
            $"UPDATE job_outcome SET leased_until = clock_timestamp() + $3 WHERE id = $1 AND attempt = $2 AND {Open}",
            cancellationToken,
            id,
            attempt,
            lease).ConfigureAwait(false) > 0;

    /// <summary>When the next outcome of a job may be leased; null if there is none.</summary>
    public static async Task<DateTimeOffset?> FindNextTimeAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            $"SELECT greatest(next_attempt_at, leased_until) FROM job_outcome WHERE reference = $1 AND {Open} ORDER BY sequence LIMIT 1",
            row => row.GetFieldValue<DateTimeOffset>(0),
            cancellationToken,
            reference.ToString()).ConfigureAwait(false)) is [var time] ? time : null;

    /// <summary>Takes note of a call that all handlers have taken.</summary>
    /// <returns>Whether the outcome was still leased for it.</returns>
    public static async Task<bool> DeliveredAsync(ClusterDatabase database, Guid attempt, Guid id, CancellationToken cancellationToken) =>
        await database.Source.ExecuteAsync(
            $"UPDATE job_outcome SET delivered_at = clock_timestamp(), attempt = NULL, leased_until = NULL WHERE id = $1 AND attempt = $2 AND {Open}",
            cancellationToken,
            id,
            attempt).ConfigureAwait(false) > 0;

    /// <summary>Takes note of a failed call, which is repeated after a while, unless there were too many.</summary>
    /// <returns>Whether the outcome was still leased for it.</returns>
    public static async Task<bool> FailedAsync(
        ClusterDatabase database, Guid attempt, Guid id, string error, TimeSpan retryAfter, bool isParked, CancellationToken cancellationToken) =>
        await database.Source.ExecuteAsync(
            $"""
            UPDATE job_outcome SET attempts = attempts + 1, last_error = $3, next_attempt_at = clock_timestamp() + $4,
              parked_at = CASE WHEN $5 THEN clock_timestamp() END, attempt = NULL, leased_until = NULL
            WHERE id = $1 AND attempt = $2 AND {Open}
            """,
            cancellationToken,
            id,
            attempt,
            KeptText.Of(error),
            retryAfter,
            isParked).ConfigureAwait(false) > 0;

    /// <returns>The job, if the outcome was parked.</returns>
    public static async Task<JobReference?> ResumeAsync(UnitOfWork unit, Guid id, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            """
            UPDATE job_outcome SET parked_at = NULL, attempts = 0, next_attempt_at = clock_timestamp()
            WHERE id = $1 AND parked_at IS NOT NULL RETURNING reference
            """,
            row => row.GetString(0),
            cancellationToken,
            id).ConfigureAwait(false)) is [var reference] ? JobReference.Parse(reference) : null;

    public static Task<List<JobOutcomeEntry>> ListAsync(ClusterDatabase database, JobOutcomeQuery query, CancellationToken cancellationToken) =>
        database.Source.QueryAsync(
            $"""
            SELECT {Columns} FROM job_outcome
            WHERE ($1::text IS NULL OR reference = $1) AND ($2::bigint IS NULL OR sequence > $2) AND {Condition(query.Delivery)}
            ORDER BY sequence LIMIT $3
            """,
            Read,
            cancellationToken,
            query.Reference?.ToString(),
            query.After,
            query.PageSize);

    private static string Condition(OutcomeDelivery? delivery) => delivery switch
    {
        OutcomeDelivery.Delivered => "delivered_at IS NOT NULL",
        OutcomeDelivery.Parked => "parked_at IS NOT NULL",
        OutcomeDelivery.Pending => Open,
        _ => "true",
    };

    private static JobOutcomeEntry Read(NpgsqlDataReader row)
    {
        var reference = JobReference.Parse(row.GetString(1));
        var kind = Enum.Parse<JobOutcomeKind>(row.GetString(2));
        return new()
        {
            Outcome = OutcomeContent.Read(row.GetString(3)).ToOutcome(row.GetGuid(0), reference, kind, row.GetFieldValue<DateTimeOffset>(4)),
            Delivery = !row.IsDBNull(6) ? OutcomeDelivery.Delivered : !row.IsDBNull(7) ? OutcomeDelivery.Parked : OutcomeDelivery.Pending,
            FailedAttempts = row.GetInt32(5),
            DeliveredAt = row.GetMoment(6),
            LastError = row.Get<string>(8),
            Sequence = row.GetInt64(9),
        };
    }
}
