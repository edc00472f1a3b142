using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Polls;

/// <summary>What runs with each poll finds its row by an index, however many there are.</summary>
public class PlanTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    private const string Id = "'7f0c8a5e-3a0e-4a55-9d3c-6f3f1c1f7a10'";

    [PostgresFact]
    public async Task Each_statement_of_a_poll_finds_its_row_by_the_primary_key()
    {
        await Cluster.StartTrackerAsync();
        await using var connection = await Cluster.LastServices.GetRequiredService<ClusterDatabase>().Source.OpenConnectionAsync();
        await connection.ExecuteAsync("INSERT INTO tracked_job (reference, connection) SELECT 'vault/job/' || n, 'vault' FROM generate_series(1, 20000) n", default);
        await connection.ExecuteAsync("ANALYZE tracked_job", default);
        await connection.ExecuteAsync($"PREPARE claim AS {PollClaim.Statement}", default);
        await connection.ExecuteAsync($"PREPARE settle (text, uuid, boolean, boolean, text, text, text, float8, timestamptz, interval, interval) AS {PollRows.UpdateStatement}", default);

        foreach (var execution in new[]
        {
            $"claim('vault/job/17', {Id}, 'node', '5 seconds', '10 seconds', 'vault')",
            $"settle('vault/job/17', {Id}, false, false, NULL, 'Running', 'RUNNING', NULL, NULL, '10 seconds', '20 seconds')",
        })
        {
            var plan = string.Join('\n', await connection.QueryAsync($"EXPLAIN EXECUTE {execution}", row => row.GetString(0), default));

            plan.ShouldContain("tracked_job_pkey", Case.Sensitive, plan);
            plan.ShouldNotContain("Seq Scan on tracked_job", Case.Sensitive, plan);
        }
    }
}
