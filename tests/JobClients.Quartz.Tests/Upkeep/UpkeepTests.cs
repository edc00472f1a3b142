using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Upkeep;

public class UpkeepTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task What_is_over_is_kept_for_a_while_and_parked_outcomes_until_somebody_has_looked()
    {
        await Cluster.StartTrackerAsync(options => options.Retention = TimeSpan.FromDays(1));
        await Cluster.ExecuteAsync(
            """
            INSERT INTO tracked_job (reference, connection, status, closed_at) VALUES
              ('test/job/old', 'test', 'Ended', now() - interval '25 hours'), ('test/job/late', 'test', 'TimedOut', now() - interval '25 hours'),
              ('test/job/new', 'test', 'Ended', now() - interval '23 hours'), ('test/job/parked', 'test', 'Parked', now() - interval '25 hours'),
              ('test/job/removed', 'test', 'Removed', now()), ('test/job/active', 'test', 'Active', NULL);
            UPDATE tracked_job SET next_poll_at = now() - interval '1 second';
            INSERT INTO tracked_job (reference, connection, status, closed_at, next_poll_at) VALUES
              ('test/job/soon', 'test', 'Removed', now(), now() + interval '10 seconds');
            INSERT INTO job_outcome (id, reference, kind, content, occurred_at, delivered_at, parked_at) VALUES
              (gen_random_uuid(), 'test/job/old', 'Ended', '{}', now() - interval '30 hours', now() - interval '25 hours', NULL),
              (gen_random_uuid(), 'test/job/new', 'Ended', '{}', now() - interval '30 hours', now() - interval '23 hours', NULL),
              (gen_random_uuid(), 'test/job/parked', 'Ended', '{}', now() - interval '30 hours', NULL, now() - interval '29 hours');
            """);

        await Service<Purge>().RunAsync(default);

        (await Cluster.QueryAsync<string>("SELECT string_agg(substr(reference, 10), ' ' ORDER BY reference) FROM tracked_job")).ShouldBe("active new parked soon");
        (await Cluster.QueryAsync<string>("SELECT string_agg(substr(reference, 10), ' ' ORDER BY reference) FROM job_outcome")).ShouldBe("new parked");
    }

    [PostgresFact]
    public async Task What_is_being_tracked_anew_is_not_removed()
    {
        await Cluster.StartTrackerAsync();
        await Cluster.ExecuteAsync(
            "INSERT INTO tracked_job (reference, connection, status, closed_at) VALUES ('test/job/1', 'test', 'TimedOut', now() - interval '1 year')");
        await using var connection = await Service<ClusterDatabase>().Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("UPDATE tracked_job SET status = 'Active', closed_at = NULL", default);

        var purge = Service<Purge>().RunAsync(default);
        await PauseAsync(0.5);
        await transaction.CommitAsync();
        await purge;

        (await Cluster.QueryAsync<string>("SELECT status FROM tracked_job")).ShouldBe("Active");
    }

    [PostgresFact]
    public async Task A_job_that_Quartz_has_given_up_or_forgotten_is_followed_again()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, given) = Add(Runs(Moment));
        var (_, forgotten) = Add(Runs(Moment));
        await tracker.TrackAsync(given, Hour);
        await tracker.TrackAsync(forgotten, Hour);
        await Cluster.ExecuteAsync($"UPDATE qrtz_triggers SET trigger_state = 'ERROR' WHERE trigger_name = '{given}'");
        await Cluster.ExecuteAsync($"DELETE FROM qrtz_simple_triggers WHERE trigger_name = '{forgotten}'; DELETE FROM qrtz_triggers WHERE trigger_name = '{forgotten}'");
        await Cluster.StartNodeAsync();
        await PauseAsync(3);
        Cluster.Handler.Outcomes.ShouldBeEmpty();

        await RepairAsync();

        (await Cluster.Handler.WaitAsync(2)).Select(outcome => outcome.Reference).ShouldBe([given, forgotten], ignoreOrder: true);
    }

    [PostgresFact]
    public async Task An_outcome_that_nobody_would_deliver_is_delivered()
    {
        await Cluster.StartNodeAsync();
        await Cluster.ExecuteAsync("INSERT INTO job_outcome (id, reference, kind, content) VALUES (gen_random_uuid(), 'test/job/1', 'Ended', '{}')");

        await RepairAsync();

        (await Cluster.Handler.WaitAsync(1))[0].Reference.ToString().ShouldBe("test/job/1");
    }

    [PostgresFact]
    public async Task Repair_leaves_what_is_in_order()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await tracker.TrackAsync(Add(Runs(Moment)).Reference, Hour);
        await Cluster.ExecuteAsync("UPDATE qrtz_triggers SET next_fire_time = next_fire_time + 36000000000");
        var before = await Cluster.QueryAsync<long>("SELECT sum(next_fire_time)::bigint FROM qrtz_triggers");

        await RepairAsync();

        (await Cluster.QueryAsync<long>("SELECT sum(next_fire_time)::bigint FROM qrtz_triggers")).ShouldBe(before);
    }

    [PostgresFact]
    public async Task A_node_looks_after_what_is_kept_every_ten_minutes()
    {
        await Cluster.StartNodeAsync();

        (await Cluster.QueryAsync<long>("SELECT repeat_interval FROM qrtz_simple_triggers WHERE trigger_name = 'upkeep'")).ShouldBe(600_000);
    }

    private T Service<T>()
        where T : notnull => Cluster.LastServices.GetRequiredService<T>();

    private async Task RepairAsync() => await Service<TriggerRepair>().RunAsync(await Service<ClusterScheduler>().GetAsync(default), default);
}
