using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Tracking;

public class TrackingTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task A_tracked_job_is_followed_to_its_end_by_a_node()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (job, reference) = Add(Runs(Moment));

        (await tracker.TrackAsync(reference, Hour, new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = "17" })).ShouldBeTrue();

        var outcome = (await Cluster.Handler.WaitAsync(1)).ShouldHaveSingleItem();
        outcome.Kind.ShouldBe(JobOutcomeKind.Ended);
        outcome.Reference.ShouldBe(reference);
        outcome.State.ShouldBe(JobState.Succeeded);
        outcome.Status.ShouldBe("completed");
        outcome.Metadata["order"].ShouldBe("17");
        var tracked = (await tracker.GetAsync(reference)).ShouldNotBeNull();
        tracked.Status.ShouldBe(TrackingStatus.Ended);
        tracked.State.ShouldBe(JobState.Succeeded);
        tracked.Polls.ShouldBe(job.Polls.Count);
        await UntilAsync(async () => await Cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_job_details WHERE job_group <> 'DEFAULT'") == 0);
    }

    [PostgresFact]
    public async Task To_track_twice_is_to_track_once()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, reference) = Add(Runs(Moment));

        var tracked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => tracker.TrackAsync(reference, Hour)));

        tracked.Count(began => began).ShouldBe(1);
        (await Cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_triggers")).ShouldBe(1);
        await Cluster.StartNodeAsync();
        await Cluster.Handler.WaitAsync(1);
        (await tracker.TrackAsync(reference, Hour)).ShouldBeFalse("it has ended");
        await PauseAsync(2);
        Cluster.Handler.Outcomes.Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task What_is_untracked_is_polled_no_more_and_may_be_tracked_anew()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (job, reference) = Add(JobScript.DataQuery().Then("in_progress", Hour).End("completed"));
        await tracker.TrackAsync(reference, Hour);
        await UntilAsync(() => Task.FromResult(job.Polls.Count > 1));

        (await tracker.UntrackAsync(reference)).ShouldBeTrue();

        await PauseAsync(0.5);
        var polls = job.Polls.Count;
        await PauseAsync(5);
        job.Polls.Count.ShouldBe(polls);
        (await tracker.GetAsync(reference)).ShouldBeNull();
        (await tracker.UntrackAsync(reference)).ShouldBeFalse();
        (await tracker.TrackAsync(reference, Hour)).ShouldBeTrue();
    }

    [PostgresFact]
    public async Task When_the_time_is_over_that_is_told_and_more_time_may_be_given()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (_, reference) = Add(Runs(TimeSpan.FromSeconds(6)));
        await tracker.TrackAsync(reference, TimeSpan.FromSeconds(2), Entry("order", "17"));

        var outcome = (await Cluster.Handler.WaitAsync(1))[0];
        outcome.Kind.ShouldBe(JobOutcomeKind.TimedOut);
        outcome.State.ShouldBe(JobState.Running);
        (await tracker.GetAsync(reference))!.Status.ShouldBe(TrackingStatus.TimedOut);

        (await tracker.TrackAsync(reference, Hour)).ShouldBeTrue();
        var end = (await Cluster.Handler.WaitAsync(2))[1];
        end.Kind.ShouldBe(JobOutcomeKind.Ended);
        end.Metadata["order"].ShouldBe("17");
    }

    [PostgresFact]
    public async Task The_time_is_over_even_while_a_server_wants_to_be_left_alone()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        await Cluster.ExecuteAsync("INSERT INTO connection_pause VALUES ('zuora', clock_timestamp() + interval '1 hour')");
        var (job, reference) = Add(Runs(Moment));
        await tracker.TrackAsync(reference, TimeSpan.FromSeconds(2));

        (await Cluster.Handler.WaitAsync(1))[0].Kind.ShouldBe(JobOutcomeKind.TimedOut);

        job.Polls.ShouldBeEmpty();
        (await Cluster.QueryAsync<TimeSpan>("SELECT closed_at - deadline FROM tracked_job")).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [PostgresFact]
    public async Task What_is_tracked_anew_is_polled_no_sooner_than_before()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        await Cluster.StartNodeAsync();
        var (job, reference) = Add(JobScript.VeevaVaultJob().Then("RUNNING", Hour).End("SUCCESS"));
        await tracker.TrackAsync(reference, Hour, Entry("order", "17"));
        await UntilAsync(() => Task.FromResult(job.Polls.Count == 1));

        await tracker.UntrackAsync(reference);
        (await tracker.ListAsync(new())).Jobs.ShouldBeEmpty();
        (await tracker.TrackAsync(reference, Hour)).ShouldBeTrue();

        (await tracker.GetAsync(reference))!.Metadata.ShouldBeEmpty();
        await UntilAsync(() => Task.FromResult(job.Polls.Count + job.LimitedPolls.Count == 2));
        (job.Polls[1] - job.Polls[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));
    }

    [PostgresFact]
    public async Task A_database_that_is_gone_is_told_as_such()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, reference) = Add(Runs(Moment));
        await Postgres.StopAsync();
        try
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => tracker.TrackAsync(reference, Hour));
        }
        finally
        {
            await Postgres.StartAsync();
        }

        await UntilAsync(() => tracker.TrackAsync(reference, Hour));
    }

    [PostgresFact]
    public async Task A_database_that_fails_the_scheduler_is_told_as_such_and_tracks_nothing()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, reference) = Add(Runs(Moment));
        await Cluster.RefuseAsync("BEFORE INSERT ON qrtz_triggers FOR EACH ROW");

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => tracker.TrackAsync(reference, Hour))).Message.ShouldContain("as the test wants");

        (await tracker.GetAsync(reference)).ShouldBeNull();
        await Cluster.AllowAsync();
        (await tracker.TrackAsync(reference, Hour)).ShouldBeTrue();
    }

    [PostgresFact]
    public async Task Jobs_are_listed_page_by_page_by_tracking_state_and_connection()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var running = Enumerable.Range(0, 5).Select(_ => Add(JobScript.DataQuery().Then("in_progress", Hour).End("completed")).Reference).ToList();
        var (_, vault) = Add(JobScript.VeevaVaultJob().End("SUCCESS"));
        foreach (var reference in running.Append(vault))
        {
            await tracker.TrackAsync(reference, Hour);
        }

        await Cluster.Handler.WaitAsync(1);
        await UntilAsync(async () => (await tracker.ListAsync(new() { State = JobState.Running })).Jobs.Count == 5);

        var first = await tracker.ListAsync(new() { Connection = "zuora", PageSize = 3 });
        var second = await tracker.ListAsync(new() { Connection = "zuora", PageSize = 3, After = first.Next });
        first.Jobs.Concat(second.Jobs).Select(job => job.Reference).ShouldBe(running, ignoreOrder: true);
        second.Next.ShouldBeNull();
        (await tracker.ListAsync(new() { Status = TrackingStatus.Ended })).Jobs.ShouldHaveSingleItem().Reference.ShouldBe(vault);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => tracker.ListAsync(new() { PageSize = 1001 }));
    }

    [PostgresFact]
    public async Task Too_much_metadata_and_times_that_are_none_are_refused()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, reference) = Add(Runs(Moment));

        await Should.ThrowAsync<ArgumentException>(() => tracker.TrackAsync(reference, TimeSpan.Zero));
        await Should.ThrowAsync<ArgumentException>(() => tracker.TrackAsync(reference, Hour, Entry("key", new string('x', 4000))));
        await Should.ThrowAsync<ArgumentException>(() => tracker.TrackAsync(reference, Hour, Entry("key", "a\0b")));
        await Should.ThrowAsync<ArgumentException>(() => tracker.TrackAsync(reference, Hour, Entry("key", "half \ud83d")));
        (await tracker.GetAsync(reference)).ShouldBeNull();
    }

    private static Dictionary<string, string> Entry(string key, string value) => new(StringComparer.Ordinal) { [key] = value };
}
