using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Tracking;

[Collection(PostgresTests.Name)]
public class TrackingTests(PostgresServer postgres)
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [PostgresFact]
    public async Task A_tracked_job_is_followed_to_its_end_by_a_node()
    {
        await using var cluster = await TestCluster.StartAsync(postgres);
        var tracker = await cluster.StartTrackerAsync();
        await cluster.StartNodeAsync();
        var job = cluster.Simulator.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromSeconds(1)).End("completed"));
        var reference = JobReference.Parse(job.Reference);

        (await tracker.TrackAsync(reference, s_hour, new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = "17" })).ShouldBeTrue();

        var outcome = (await cluster.Handler.WaitAsync(1)).ShouldHaveSingleItem();
        outcome.Kind.ShouldBe(JobOutcomeKind.Ended);
        outcome.Reference.ShouldBe(reference);
        outcome.State.ShouldBe(JobState.Succeeded);
        outcome.Status.ShouldBe("completed");
        outcome.Metadata["order"].ShouldBe("17");
        var tracked = (await tracker.GetAsync(reference)).ShouldNotBeNull();
        tracked.Status.ShouldBe(TrackingStatus.Ended);
        tracked.State.ShouldBe(JobState.Succeeded);
        tracked.Polls.ShouldBe(job.Polls.Count);
    }
}
