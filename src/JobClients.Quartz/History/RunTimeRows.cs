using Npgsql;

namespace JobClients;

/// <summary>The rows of run times, by which all nodes learn of what each has seen.</summary>
internal static class RunTimeRows
{
    public static Task AddAsync(UnitOfWork unit, string kind, RunTime run, CancellationToken cancellationToken) =>
        unit.Connection.ExecuteAsync(
            "INSERT INTO run_time (kind, ended_at, seconds) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            cancellationToken,
            kind,
            run.EndedAt.ToUniversalTime(),
            run.Duration.TotalSeconds);

    /// <summary>Reads what was added, by this node as well: it knows its own, and takes none twice.</summary>
    /// <param name="database">The database.</param>
    /// <param name="history">What it is added to.</param>
    /// <param name="since">
    /// Since when, by the database's clock; a little earlier, too, since a row is seen only when what it is part of is over.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Until when.</returns>
    public static async Task<DateTimeOffset> LoadAsync(ClusterDatabase database, RunTimeHistory history, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var runs = await database.Source.QueryAsync(
            "SELECT kind, ended_at, seconds, added_at FROM run_time WHERE added_at > $1 - interval '1 minute' ORDER BY added_at",
            Read,
            cancellationToken,
            since).ConfigureAwait(false);
        foreach (var (kind, run, _) in runs)
        {
            history.Add(kind, run);
        }

        return runs is [] ? since : runs[^1].AddedAt;
    }

    /// <summary>Leaves of each kind the newest.</summary>
    public static Task TrimAsync(ClusterDatabase database, CancellationToken cancellationToken) =>
        database.Source.ExecuteAsync(
            """
            DELETE FROM run_time USING (
              SELECT kind, ended_at, seconds, row_number() OVER (PARTITION BY kind ORDER BY ended_at DESC) AS place FROM run_time) AS ranked
            WHERE ranked.place > $1 AND run_time.kind = ranked.kind AND run_time.ended_at = ranked.ended_at AND run_time.seconds = ranked.seconds
            """,
            cancellationToken,
            RunTimeHistory.MaxRuns);

    private static (string Kind, RunTime Run, DateTimeOffset AddedAt) Read(NpgsqlDataReader row)
    {
        // Rounded, so that it is the very duration that was written.
        var duration = TimeSpan.FromTicks((long)Math.Round(row.GetDouble(2) * TimeSpan.TicksPerSecond));
        return (row.GetString(0), new(row.GetFieldValue<DateTimeOffset>(1), duration), row.GetFieldValue<DateTimeOffset>(3));
    }
}
