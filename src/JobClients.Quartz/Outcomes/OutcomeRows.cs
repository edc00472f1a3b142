using Npgsql;
using NpgsqlTypes;

namespace JobClients;

/// <summary>The rows of outcomes.</summary>
internal static class OutcomeRows
{
    private const string Columns = "id, reference, kind, content, occurred_at, attempts, delivered_at, parked_at, last_error, sequence";

    /// <summary>Writes down an outcome.</summary>
    /// <returns>Its id, which it keeps.</returns>
    public static async Task<Guid> AddAsync(
        UnitOfWork unit, JobReference reference, JobOutcomeKind kind, OutcomeContent content, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        await unit.Connection.ExecuteAsync(
            """
            INSERT INTO job_outcome (id, reference, kind, content)
            SELECT $1, $2, $3, $4::jsonb || jsonb_build_object('metadata', (SELECT metadata FROM tracked_job WHERE reference = $2))
            """,
            cancellationToken,
            id,
            reference.ToString(),
            kind.ToString(),
            new NpgsqlParameter<string> { TypedValue = content.ToJson(), NpgsqlDbType = NpgsqlDbType.Jsonb }).ConfigureAwait(false);
        return id;
    }

    /// <summary>The outcome of a job that is to be delivered before its others; null if there is none.</summary>
    public static Task<OutcomeAttempt?> FindNextAsync(ClusterDatabase database, JobReference reference, CancellationToken cancellationToken) =>
        database.Source.QuerySingleAsync(
            $"""
            SELECT {Columns}, next_attempt_at <= clock_timestamp(), next_attempt_at FROM job_outcome
            WHERE reference = $1 AND delivered_at IS NULL AND parked_at IS NULL ORDER BY sequence LIMIT 1
            """,
            row => new OutcomeAttempt(Read(row), row.GetBoolean(10), row.GetFieldValue<DateTimeOffset>(11)),
            cancellationToken,
            reference.ToString());

    /// <summary>When the next outcome of a job is to be delivered; null if there is none.</summary>
    public static async Task<DateTimeOffset?> FindNextTimeAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        (await unit.Connection.QueryAsync(
            """
            SELECT next_attempt_at FROM job_outcome
            WHERE reference = $1 AND delivered_at IS NULL AND parked_at IS NULL ORDER BY sequence LIMIT 1
            """,
            row => row.GetFieldValue<DateTimeOffset>(0),
            cancellationToken,
            reference.ToString()).ConfigureAwait(false)) is [var time] ? time : null;

    public static Task DeliveredAsync(ClusterDatabase database, Guid id, CancellationToken cancellationToken) =>
        database.Source.ExecuteAsync("UPDATE job_outcome SET delivered_at = clock_timestamp() WHERE id = $1", cancellationToken, id);

    /// <summary>Takes note of a failed call, which is repeated after a while, unless there were too many.</summary>
    public static Task FailedAsync(ClusterDatabase database, Guid id, string error, TimeSpan retryAfter, bool isParked, CancellationToken cancellationToken) =>
        database.Source.ExecuteAsync(
            """
            UPDATE job_outcome SET attempts = attempts + 1, last_error = $2, next_attempt_at = clock_timestamp() + $3,
              parked_at = CASE WHEN $4 THEN clock_timestamp() END
            WHERE id = $1
            """,
            cancellationToken,
            id,
            OutcomeContent.Cut(error),
            retryAfter,
            isParked);

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
            WHERE ($1::text IS NULL OR reference = $1) AND ($2::bigint IS NULL OR sequence > $2) AND ($3::text IS NULL OR $3 =
              CASE WHEN delivered_at IS NOT NULL THEN 'Delivered' WHEN parked_at IS NOT NULL THEN 'Parked' ELSE 'Pending' END)
            ORDER BY sequence LIMIT $4
            """,
            Read,
            cancellationToken,
            query.Reference?.ToString(),
            query.After,
            query.Delivery?.ToString(),
            query.PageSize);

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
