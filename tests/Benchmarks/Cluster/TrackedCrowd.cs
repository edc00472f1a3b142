using JobClients.Support.Postgres;
using Npgsql;

namespace JobClients.Benchmarks.Cluster;

/// <summary>Very many tracked jobs, made from one in the database: to track each would take longer than to measure them.</summary>
internal static class TrackedCrowd
{
    public static async Task MakeAsync(PostgresServer postgres, string schema, JobReference template, int count)
    {
        await using var source = NpgsqlDataSource.Create($"{postgres.ConnectionString};Search Path={schema};Command Timeout=300");
        await using var command = source.CreateCommand(
            $"""
            INSERT INTO tracked_job (reference, connection) SELECT '{InstantProvider.Name}/job/' || n, '{InstantProvider.Name}' FROM generate_series(2, {count}) n;
            {Copy("qrtz_job_details", "job_name")}
            {Copy("qrtz_triggers", "trigger_name", "job_name")}
            {Copy("qrtz_simple_triggers", "trigger_name")}
            ANALYZE;
            """);
        await command.ExecuteNonQueryAsync();

        string Copy(string table, params string[] names) =>
            $"""
            INSERT INTO {table} SELECT (jsonb_populate_record(first, jsonb_build_object({string.Join(", ", names.Select(name => $"'{name}', '{InstantProvider.Name}/job/' || n"))}))).*
            FROM {table} AS first, generate_series(2, {count}) n WHERE first.{names[0]} = '{template}';
            """;
    }
}
