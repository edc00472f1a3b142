using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Outcomes;

public class DeliveryTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task An_outcome_is_delivered_until_a_handler_takes_it_and_keeps_its_id()
    {
        var ids = new List<Guid>();
        Cluster.Handler.Before = (outcome, _) =>
        {
            ids.Add(outcome.Id);
            return ids.Count < 3 ? throw new IOException("as the test wants") : Task.CompletedTask;
        };
        var tracker = await StartAsync(options => options.DeliveryRetryDelay = TimeSpan.FromMilliseconds(200));
        await TrackEndedAsync(tracker);

        await Cluster.Handler.WaitAsync(1);

        ids.Count.ShouldBe(3);
        ids.Distinct().ShouldHaveSingleItem();
        await UntilAsync(async () => (await tracker.ListOutcomesAsync(new())).Outcomes[0].Delivery == OutcomeDelivery.Delivered);
        (await tracker.ListOutcomesAsync(new())).Outcomes[0].FailedAttempts.ShouldBe(2);
    }

    [PostgresFact]
    public async Task What_no_handler_takes_is_parked_visibly_and_may_be_resumed()
    {
        var fails = true;
        Cluster.Handler.Before = (_, _) => fails ? throw new IOException("the disk is full") : Task.CompletedTask;
        var tracker = await StartAsync(options => (options.DeliveryRetryDelay, options.MaxDeliveryAttempts) = (TimeSpan.FromMilliseconds(100), 3));
        var reference = await TrackEndedAsync(tracker);

        await UntilAsync(async () => (await tracker.ListOutcomesAsync(new() { Delivery = OutcomeDelivery.Parked })).Outcomes.Count == 1);
        var entry = (await tracker.ListOutcomesAsync(new() { Reference = reference })).Outcomes.ShouldHaveSingleItem();
        entry.FailedAttempts.ShouldBe(3);
        entry.LastError.ShouldNotBeNull().ShouldContain("the disk is full");

        fails = false;
        (await tracker.ResumeOutcomeAsync(entry.Outcome.Id)).ShouldBeTrue();
        (await Cluster.Handler.WaitAsync(1))[0].Id.ShouldBe(entry.Outcome.Id);
        (await tracker.ResumeOutcomeAsync(entry.Outcome.Id)).ShouldBeFalse();
    }

    [PostgresFact]
    public async Task Changes_of_a_job_come_in_their_order_if_they_are_asked_for()
    {
        var fails = 2;
        Cluster.Handler.Before = (_, _) => fails-- > 0 ? throw new IOException("as the test wants") : Task.CompletedTask;
        var tracker = await StartAsync(options => (options.ReportsChanges, options.DeliveryRetryDelay) = (true, TimeSpan.FromMilliseconds(300)));

        // Polls are some two seconds apart: no state is to be over before it is seen.
        var moment = TimeSpan.FromSeconds(7);
        var (_, reference) = Add(JobScript.DataQuery().Then("accepted", moment).Then("in_progress", moment).End("failed"));
        await tracker.TrackAsync(reference, Hour);

        var outcomes = await Cluster.Handler.WaitAsync(3);

        outcomes.Select(outcome => outcome.State).ShouldBe([JobState.Queued, JobState.Running, JobState.Failed]);
        outcomes.Select(outcome => outcome.Kind).ShouldBe([JobOutcomeKind.Changed, JobOutcomeKind.Changed, JobOutcomeKind.Ended]);
    }

    [PostgresFact]
    public async Task A_handler_that_takes_too_long_is_asked_to_stop_and_called_again()
    {
        var calls = 0;
        Cluster.Handler.Before = (_, stop) => ++calls == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop) : Task.CompletedTask;
        var tracker = await StartAsync(options => (options.HandlerTimeout, options.DeliveryRetryDelay) = (Moment, Moment));
        await TrackEndedAsync(tracker);

        await Cluster.Handler.WaitAsync(1);

        calls.ShouldBe(2);
    }

    [PostgresFact]
    public async Task What_another_node_has_taken_over_counts_no_more_and_is_not_called_beside_it()
    {
        var calls = 0;
        Cluster.Handler.Before = (_, stop) => ++calls == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop) : Task.CompletedTask;
        var tracker = await StartAsync(_ => { });
        await TrackEndedAsync(tracker);
        await UntilAsync(() => Task.FromResult(calls == 1));

        // As if this node had stood still for so long that its lease was over.
        await Cluster.ExecuteAsync("UPDATE job_outcome SET attempt = gen_random_uuid(), leased_until = clock_timestamp() + interval '10 seconds'");
        await UntilAsync(async () => await Cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_fired_triggers WHERE job_group = 'deliver'") == 0, seconds: 9);

        calls.ShouldBe(1);
        var entry = (await tracker.ListOutcomesAsync(new())).Outcomes[0];
        (entry.Delivery, entry.FailedAttempts).ShouldBe((OutcomeDelivery.Pending, 0));
        await Cluster.Handler.WaitAsync(1);
        (await Cluster.QueryAsync<bool>("SELECT delivered_at IS NULL OR delivered_at > occurred_at + interval '10 seconds' FROM job_outcome")).ShouldBeTrue();
    }

    [PostgresFact]
    public async Task A_handler_that_takes_its_time_keeps_its_lease()
    {
        var calls = 0;
        Cluster.Handler.Before = async (_, stop) =>
        {
            calls++;
            await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, stop);
        };
        var tracker = await StartAsync(_ => { });
        await Cluster.StartNodeAsync();
        await TrackEndedAsync(tracker);

        await Cluster.Handler.WaitAsync(1);
        await UntilAsync(async () => (await tracker.ListOutcomesAsync(new())).Outcomes[0].Delivery == OutcomeDelivery.Delivered);
        calls.ShouldBe(1);
    }

    [PostgresFact]
    public async Task An_outcome_and_the_end_of_the_tracking_are_written_together_or_not_at_all()
    {
        var tracker = await StartAsync(_ => { });
        await Cluster.RefuseAsync("BEFORE INSERT ON job_outcome FOR EACH ROW");
        var (job, reference) = Add(JobScript.DataQuery().End("completed"));
        await tracker.TrackAsync(reference, Hour);

        await UntilAsync(() => Task.FromResult(job.Polls.Count > 0));
        await PauseAsync(1);
        (await tracker.GetAsync(reference))!.Status.ShouldBe(TrackingStatus.Active);
        Cluster.Handler.Outcomes.ShouldBeEmpty();

        await Cluster.AllowAsync();
        (await Cluster.Handler.WaitAsync(1))[0].Kind.ShouldBe(JobOutcomeKind.Ended);
        (await tracker.GetAsync(reference))!.Status.ShouldBe(TrackingStatus.Ended);
    }

    private async Task<IJobTracker> StartAsync(Action<ClusteredWatchingOptions> configure)
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync(configure);
        return tracker;
    }

    private async Task<JobReference> TrackEndedAsync(IJobTracker tracker)
    {
        var (_, reference) = Add(JobScript.DataQuery().End("completed"));
        await tracker.TrackAsync(reference, Hour);
        return reference;
    }
}
