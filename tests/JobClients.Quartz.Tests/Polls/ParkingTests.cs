using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Polls;

public class ParkingTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task A_job_that_is_not_there_is_parked_with_the_reason_until_it_is_tracked_again()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var reference = JobReference.Parse("zuora/data-query/nobodys");
        await tracker.TrackAsync(reference, Hour);

        var outcome = (await Cluster.Handler.WaitAsync(1))[0];

        outcome.Kind.ShouldBe(JobOutcomeKind.Parked);
        outcome.Reason.ShouldNotBeNull().ShouldContain("404");
        var tracked = (await tracker.GetAsync(reference))!;
        tracked.Status.ShouldBe(TrackingStatus.Parked);
        tracked.Reason.ShouldBe(outcome.Reason);
        (await tracker.TrackAsync(reference, Hour)).ShouldBeTrue();
        (await Cluster.Handler.WaitAsync(2))[1].Id.ShouldNotBe(outcome.Id);
    }

    [PostgresFact]
    public async Task A_job_of_a_connection_that_no_node_has_is_parked_after_some_tries()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync(Hurry);
        await tracker.TrackAsync(JobReference.Parse("elsewhere:vault/job/1"), Hour);

        var outcome = (await Cluster.Handler.WaitAsync(1))[0];

        outcome.Kind.ShouldBe(JobOutcomeKind.Parked);
        outcome.Reason.ShouldNotBeNull().ShouldContain("elsewhere");
        (await Cluster.QueryAsync<TimeSpan>("SELECT closed_at - tracked_at FROM tracked_job")).ShouldBeGreaterThan(TimeSpan.FromSeconds(7.5), "0.5, 1, 2 and 4 s apart");
    }

    [PostgresFact]
    public async Task A_job_whose_polls_cannot_be_written_down_is_parked_after_some()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync(Hurry);
        await Cluster.RefuseAsync("BEFORE UPDATE ON tracked_job FOR EACH ROW WHEN (NEW.polls > OLD.polls)");
        var (job, reference) = Add(JobScript.DataQuery().End("completed"));
        await tracker.TrackAsync(reference, Hour);

        var outcome = (await Cluster.Handler.WaitAsync(1))[0];

        outcome.Kind.ShouldBe(JobOutcomeKind.Parked);
        outcome.Reason.ShouldNotBeNull().ShouldContain("as the test wants");
        job.Polls.Count.ShouldBe(5);
    }

    [PostgresFact]
    public async Task What_waits_for_somebody_is_told_once_and_followed_on()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (_, reference) = Add(JobScript.CustomObjectBulk().Then("pending", TimeSpan.FromSeconds(3)).Then("in_progress", Moment).End("completed"));
        await tracker.TrackAsync(reference, Hour);

        var outcomes = await Cluster.Handler.WaitAsync(2);

        outcomes.Select(outcome => outcome.Kind).ShouldBe([JobOutcomeKind.AwaitingInput, JobOutcomeKind.Ended]);
    }

    [PostgresFact]
    public async Task A_failed_poll_now_and_then_is_no_reason_to_end()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (job, reference) = Add(Runs(Moment));
        job.AnswerNext(JobFault.Status(503), count: 2);
        await tracker.TrackAsync(reference, Hour);

        (await Cluster.Handler.WaitAsync(1))[0].State.ShouldBe(JobState.Succeeded);
        (await tracker.GetAsync(reference))!.Polls.ShouldBeGreaterThan(2);
    }

    /// <summary>Has faults repeated soon.</summary>
    private static void Hurry(ClusteredWatchingOptions options)
    {
        options.CheckInInterval = options.CheckInGrace = TimeSpan.FromMilliseconds(200);
        options.RetryAfterCrash = TimeSpan.FromMilliseconds(500);
    }
}
