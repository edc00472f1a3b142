using System.Text.RegularExpressions;
using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Polls;

/// <summary>What runs while jobs are followed finds its rows by an index, however many there are.</summary>
public partial class PlanTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    private const int Tracked = 20_000;

    /// <summary>Has the server log the plan of each statement of a connection.</summary>
    private const string Explained = ";Options=-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0";

    /// <summary>Tables of a row for each node, connection, or poll under way, which are read from one end to the other.</summary>
    private static readonly string[] s_small =
        ["connection_pause", "pg_namespace", "qrtz_fired_triggers", "qrtz_locks", "qrtz_paused_trigger_grps", "qrtz_scheduler_state", "schema_version"];

    [PostgresFact]
    public async Task Nothing_that_a_node_does_reads_through_all_that_is_tracked()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await tracker.TrackAsync(Add(Runs(Hour)).Reference, Hour);
        await FillAsync();
        var node = await Cluster.StartNodeAsync(options => options.ConnectionString += Explained);
        await UntilAsync(async () => (await tracker.ListAsync(new() { State = JobState.Running })).Jobs.Count == 1);
        var begun = (await ReadLogAsync()).Length;

        var (job, reference) = Add(Runs(TimeSpan.FromSeconds(4)));
        await tracker.TrackAsync(reference, Hour);
        await Cluster.Handler.WaitAsync(1);
        await UntilAsync(async () => await Cluster.QueryAsync<long>("SELECT count(*) FROM job_outcome WHERE delivered_at IS NULL") == 0);
        var asked = node.Services.GetRequiredService<IJobTracker>();
        (await asked.ListOutcomesAsync(new() { Reference = reference })).Outcomes.ShouldHaveSingleItem();
        await asked.ListAsync(new() { Connection = "zuora" });
        await Cluster.StopAsync(node);

        job.Polls.Count.ShouldBeGreaterThan(1);
        var plans = (await ReadLogAsync())[begun..];
        foreach (var done in new[] { "UPDATE tracked_job SET claim", "UPDATE tracked_job AS job", "INSERT INTO job_outcome", "qrtz_simple_triggers", "qrtz_fired_triggers", "qrtz_job_details" })
        {
            plans.ShouldContain(done, Case.Insensitive, "the plans are not there");
        }

        var read = SequentialScan().Matches(plans).Where(scan => !s_small.Contains(scan.Groups["table"].Value, StringComparer.Ordinal)).ToList();
        read.ShouldBeEmpty(string.Join("\n\n", read.Select(scan => plans[Math.Max(0, scan.Index - 1500)..(scan.Index + 200)])));
    }

    /// <summary>Has many more jobs tracked, with all that Quartz keeps of each; they are due tomorrow.</summary>
    private async Task FillAsync()
    {
        var database = Cluster.LastServices.GetRequiredService<ClusterDatabase>().Source;
        foreach (var (table, change) in new[]
        {
            ("tracked_job", "'reference', 'zuora/data-query/' || n, 'next_poll_at', now() + interval '1 day'"),
            ("qrtz_job_details", "'job_name', 'zuora/data-query/' || n"),
            ("qrtz_triggers", "'job_name', 'zuora/data-query/' || n, 'trigger_name', 'zuora/data-query/' || n, 'next_fire_time', next_fire_time + 864000000000"),
            ("qrtz_simple_triggers", "'trigger_name', 'zuora/data-query/' || n"),
        })
        {
            await database.ExecuteAsync(
                $"INSERT INTO {table} SELECT (jsonb_populate_record(one, jsonb_build_object({change}))).* FROM {table} AS one, generate_series(1, {Tracked}) AS n", default);
            await database.ExecuteAsync($"ANALYZE {table}", default);
        }

        await database.ExecuteAsync(
            $$"""
            INSERT INTO job_outcome (id, reference, kind, content, delivered_at)
            SELECT gen_random_uuid(), 'zuora/data-query/' || n, 'Ended', '{}', now() FROM generate_series(1, {{Tracked}}) AS n
            """,
            default);
        await database.ExecuteAsync("ANALYZE job_outcome", default);
    }

    private async Task<string> ReadLogAsync()
    {
        await using var file = new FileStream(Postgres.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex(@"Seq Scan on (?:\w+\.)?(?<table>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SequentialScan();
}
