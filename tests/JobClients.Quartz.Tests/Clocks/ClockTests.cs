using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace JobClients.Quartz.Tests.Clocks;

public class ClockTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    [PostgresFact]
    public async Task A_machine_whose_clock_is_wrong_goes_by_the_database()
    {
        await Cluster.StartTrackerAsync();
        var database = Cluster.LastServices.GetRequiredService<ClusterDatabase>();
        foreach (var ahead in new[] { s_skew, -s_skew })
        {
            var clock = new DatabaseClock(new SkewedTimeProvider(ahead));
            (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).ShouldBe(ahead, TimeSpan.FromSeconds(1));

            await clock.SetAsync(database, default);

            (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).ShouldBe(TimeSpan.Zero, TimeSpan.FromSeconds(1));
            clock.Skew.ShouldNotBeNull().ShouldBe(ahead, TimeSpan.FromSeconds(1));
        }
    }

    [PostgresFact]
    public async Task Nodes_whose_clocks_differ_by_minutes_neither_bury_each_other_nor_poll_early()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var jobs = Enumerable.Range(0, 6).Select(_ => Add(JobScript.VeevaVaultJob().Then("RUNNING", TimeSpan.FromSeconds(20)).End("SUCCESS"))).ToList();
        foreach (var (_, reference) in jobs)
        {
            await tracker.TrackAsync(reference, Hour);
        }

        foreach (var ahead in new[] { s_skew, -s_skew, TimeSpan.Zero })
        {
            await Cluster.StartNodeAsync(add: services => services.AddSingleton(new DatabaseClock(new SkewedTimeProvider(ahead))));
            var quartz = await Cluster.LastServices.GetRequiredService<ClusterScheduler>().GetAsync(default);
            quartz.TimeProvider.ShouldBeSameAs(Cluster.LastServices.GetRequiredService<DatabaseClock>());
            (quartz.TimeProvider.GetUtcNow() - TimeProvider.System.GetUtcNow()).ShouldBe(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }

        var scheduler = await Cluster.LastServices.GetRequiredService<ClusterScheduler>().GetAsync(default);
        var seen = new List<ClusterNode>();
        while (Cluster.Handler.Outcomes.Count < jobs.Count)
        {
            seen.AddRange(await scheduler.QueryClusterNodes());
            await PauseAsync(0.5);
        }

        seen.ShouldNotContain(node => node.State == ClusterNodeState.Failed);
        seen.Select(node => node.InstanceId).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        foreach (var (job, _) in jobs)
        {
            job.LimitedPolls.ShouldBeEmpty();
            job.Polls.Zip(job.Polls.Skip(1), (one, next) => next - one).ShouldAllBe(gap => gap >= TimeSpan.FromSeconds(10));
            job.Polls.Count.ShouldBeInRange(2, 4);
        }
    }
}
