using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;
using Npgsql;

namespace JobClients.Quartz.Tests.Chaos;

/// <summary>
/// A node is killed, or stopped, while the database is at a certain statement of its: the statement is held up, and then goes on,
/// as it does where nobody has noticed yet, or is broken off. Another node has to make good of it.
/// </summary>
[Collection(PostgresTests.Name)]
public class CrashTests(PostgresTests.Fixture postgres)
{
    /// <summary>What tells the locks of this test from others.</summary>
    private const int Locks = 4711;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly (string Moment, string Trigger, Fate Fate)[] s_crashes =
    [
        ("leave given", "BEFORE UPDATE ON tracked_job FOR EACH ROW WHEN (OLD.claim IS NULL AND NEW.claim IS NOT NULL)", Fate.GoesOn),
        ("leave refused", "BEFORE UPDATE ON tracked_job FOR EACH ROW WHEN (OLD.claim IS NULL AND NEW.claim IS NOT NULL)", Fate.BrokenOff),
        ("poll written down", "AFTER UPDATE ON tracked_job FOR EACH ROW WHEN (NEW.polls > OLD.polls)", Fate.BrokenOff),
        ("end written down", "AFTER UPDATE ON tracked_job FOR EACH ROW WHEN (NEW.status = 'Ended')", Fate.BrokenOff),
        ("outcome written", "BEFORE INSERT ON job_outcome FOR EACH ROW", Fate.BrokenOff),
        ("delivery ordered", "AFTER INSERT ON qrtz_triggers FOR EACH ROW WHEN (NEW.trigger_group = 'deliver')", Fate.BrokenOff),
        ("polls ended", "AFTER DELETE ON qrtz_triggers FOR EACH ROW WHEN (OLD.trigger_group = 'poll')", Fate.BrokenOff),
        ("end committed", "AFTER INSERT ON job_outcome DEFERRABLE INITIALLY DEFERRED FOR EACH ROW", Fate.GoesOn),
        ("end not committed", "AFTER INSERT ON job_outcome DEFERRABLE INITIALLY DEFERRED FOR EACH ROW", Fate.BrokenOff),
        ("poll acquired", "AFTER INSERT ON qrtz_fired_triggers FOR EACH ROW WHEN (NEW.job_group = 'poll')", Fate.GoesOn),
        ("delivery noted", "BEFORE UPDATE ON job_outcome FOR EACH ROW WHEN (NEW.delivered_at IS NOT NULL)", Fate.GoesOn),
        ("delivery forgotten", "BEFORE UPDATE ON job_outcome FOR EACH ROW WHEN (NEW.delivered_at IS NOT NULL)", Fate.BrokenOff),
        ("deliveries ended", "AFTER DELETE ON qrtz_triggers FOR EACH ROW WHEN (OLD.trigger_group = 'deliver')", Fate.BrokenOff),
        ("node stopped over the end", "AFTER UPDATE ON tracked_job FOR EACH ROW WHEN (NEW.status = 'Ended')", Fate.StandsStill),
        ("node stopped over the scheduler's lock", "AFTER DELETE ON qrtz_triggers FOR EACH ROW WHEN (OLD.trigger_group = 'poll')", Fate.StandsStill),
        ("node stopped over a delivery", "BEFORE UPDATE ON job_outcome FOR EACH ROW WHEN (NEW.delivered_at IS NOT NULL)", Fate.StandsStill),
    ];

    /// <summary>What becomes of the node, and of its statement.</summary>
    private enum Fate
    {
        /// <summary>The node is killed; the statement goes on.</summary>
        GoesOn,

        /// <summary>The node is killed, and the statement is broken off.</summary>
        BrokenOff,

        /// <summary>The statement goes on; the node stands still, with the transaction, until others have made good of it.</summary>
        StandsStill,
    }

    [PostgresFact]
    public Task Whatever_a_node_was_at_when_it_died_or_stood_still_the_end_is_told_by_another_and_once() =>
        Task.WhenAll(s_crashes.Select((crash, number) => CrashAsync(crash.Moment, crash.Trigger, crash.Fate, number)));

    private async Task CrashAsync(string moment, string trigger, Fate fate, int number)
    {
        await using var cluster = await TestCluster.StartAsync(postgres.Server);
        var tracker = await cluster.StartTrackerAsync();
        await using var hold = await HoldAsync(cluster.Schema, trigger, number);
        await using var worker = Worker.Start(postgres.Server, cluster.Schema, cluster.Simulator);
        var job = cluster.Simulator.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromSeconds(2)).End("completed"));
        await tracker.TrackAsync(JobReference.Parse(job.Reference), TimeSpan.FromHours(1));
        await UntilAsync(moment, async () => await CountAsync(hold, $"FROM pg_locks WHERE {Waiting(number)}") > 0);

        (fate == Fate.StandsStill ? worker.Pause : (Action)worker.Kill)();
        if (fate == Fate.BrokenOff)
        {
            await CountAsync(hold, $", bool_and(pg_terminate_backend(pid)) FROM pg_locks WHERE {Waiting(number)}");
        }

        await CountAsync(hold, $", pg_advisory_unlock({Locks}, {number})");
        await cluster.StartNodeAsync();
        await UntilAsync(moment, async () => await cluster.QueryAsync<long>("SELECT count(*) FROM job_outcome WHERE delivered_at IS NOT NULL") > 0);
        await UntilAsync(moment, async () => await cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_job_details WHERE job_group <> 'DEFAULT'") == 0);
        if (fate == Fate.StandsStill)
        {
            worker.Resume();
            (await worker.StopAsync()).ShouldBe(0, moment);
        }

        (await cluster.QueryAsync<string>("SELECT string_agg(reference || ' ' || kind, ',') FROM job_outcome")).ShouldBe($"{job.Reference} Ended", moment);
        (await cluster.QueryAsync<string>("SELECT status FROM tracked_job")).ShouldBe("Ended", moment);
        worker.Outcomes.Concat(cluster.Handler.Outcomes.Select(outcome => outcome.Id)).Distinct().Count().ShouldBe(1, moment);
    }

    /// <summary>Has statements wait for a lock, which the connection holds.</summary>
    private async Task<NpgsqlConnection> HoldAsync(string schema, string trigger, int number)
    {
        var connection = new NpgsqlConnection($"{postgres.Server.ConnectionString};Search Path={schema};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              PERFORM pg_advisory_xact_lock_shared({Locks}, {number});
              RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
            END $$;
            CREATE {(trigger.Contains("DEFERRABLE", StringComparison.Ordinal) ? "CONSTRAINT " : "")}TRIGGER hold {trigger} EXECUTE FUNCTION hold();
            SELECT pg_advisory_lock({Locks}, {number});
            """;
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static string Waiting(int number) => $"locktype = 'advisory' AND classid = {Locks} AND objid = {number} AND NOT granted";

    private static async Task<long> CountAsync(NpgsqlConnection connection, string rest)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) {rest}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAsync(string moment, Func<Task<bool>> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(s_patience, moment);
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        }
    }
}
