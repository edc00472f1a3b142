using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using JobClients.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Nodes;

public class NodeTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    /// <summary>So long that a job is seen to run, and not only to have ended.</summary>
    private static readonly TimeSpan s_while = TimeSpan.FromSeconds(4);

    [PostgresFact]
    public async Task Nodes_that_live_share_the_budget()
    {
        var one = await Cluster.StartNodeAsync();
        var work = one.Services.GetRequiredService<NodeWork>();
        work.BudgetShare.ShouldBe(1);

        var other = await Cluster.StartNodeAsync();

        other.Services.GetRequiredService<NodeWork>().BudgetShare.ShouldBe(0.5);
        await UntilAsync(() => Task.FromResult(work.BudgetShare == 0.5));
        await Cluster.StopAsync(other);
        await UntilAsync(() => Task.FromResult(work.BudgetShare == 1));
    }

    [PostgresFact]
    public async Task A_node_that_is_stopped_ends_the_polls_that_it_has_begun()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var node = await Cluster.StartNodeAsync();
        var (job, reference) = Add(JobScript.DataQuery().End("completed"));
        job.AnswerNext(JobFault.Late(TimeSpan.FromSeconds(2)));
        await tracker.TrackAsync(reference, Hour);
        await UntilAsync(() => Task.FromResult(job.Polls.Count == 1));

        await Cluster.StopAsync(node);

        (await tracker.GetAsync(reference))!.Status.ShouldBe(TrackingStatus.Ended);
        job.Polls.Count.ShouldBe(1);
        await Cluster.StartNodeAsync();
        await Cluster.Handler.WaitAsync(1);
    }

    [PostgresFact]
    public async Task A_node_that_is_stopped_ends_the_calls_of_handlers_that_it_has_begun()
    {
        var begun = new TaskCompletionSource();
        Cluster.Handler.Before = async (_, stop) =>
        {
            begun.TrySetResult();
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, stop);
        };
        var tracker = await Cluster.StartTrackerAsync();
        var node = await Cluster.StartNodeAsync();
        await tracker.TrackAsync(Add(JobScript.DataQuery().End("completed")).Reference, Hour);
        await begun.Task;

        await Cluster.StopAsync(node);

        (await tracker.ListOutcomesAsync(new())).Outcomes.ShouldHaveSingleItem().Delivery.ShouldBe(OutcomeDelivery.Delivered);
        Cluster.Handler.Outcomes.Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task What_was_due_while_no_node_ran_is_not_made_up_for()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var jobs = Enumerable.Range(0, 10).Select(_ => Add(JobScript.DataQuery().Then("in_progress", Hour).End("completed"))).ToList();
        foreach (var (_, reference) in jobs)
        {
            await tracker.TrackAsync(reference, Hour);
        }

        // As if for hours, in which each trigger would have fired every few seconds.
        await Cluster.ExecuteAsync("UPDATE qrtz_triggers SET next_fire_time = next_fire_time - 36000000000 * 3, start_time = start_time - 36000000000 * 3");
        await Cluster.StartNodeAsync();

        await UntilAsync(() => Task.FromResult(jobs.All(job => job.Job.Polls.Count > 0)));
        await PauseAsync(4);
        jobs.ShouldAllBe(job => job.Job.Polls.Count <= 6);
    }

    [PostgresFact]
    public async Task Nodes_learn_run_times_of_each_other()
    {
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync();
        var (_, reference) = Add(Runs(s_while));
        await tracker.TrackAsync(reference, Hour);
        await Cluster.Handler.WaitAsync(1);

        var late = await Cluster.StartNodeAsync();

        late.Services.GetRequiredService<RunTimeHistory>().GetRuns("zuora/data-query").ShouldHaveSingleItem()
            .Duration.ShouldBeInRange(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));
    }

    [PostgresFact]
    public async Task A_node_knows_each_run_once_its_own_too()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var node = await Cluster.StartNodeAsync();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            await tracker.TrackAsync(Add(Runs(s_while)).Reference, Hour);
        }

        await Cluster.Handler.WaitAsync(10);
        await node.Services.GetRequiredService<NodeWork>().LookAsync(default);

        node.Services.GetRequiredService<RunTimeHistory>().GetRuns("zuora/data-query").Count.ShouldBe(10);
    }

    [PostgresFact]
    public async Task A_node_whose_connections_cannot_be_made_does_not_start()
    {
        await Should.ThrowAsync<NotSupportedException>(
            () => Cluster.StartNodeAsync(add: services => services.AddSingleton<IJobProvider>(static _ => throw new NotSupportedException("as the test wants"))));
    }

    [PostgresFact]
    public async Task A_database_that_gives_no_leave_ends_no_wait_of_the_program()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var node = await Cluster.StartNodeAsync();
        await Cluster.RefuseAsync("BEFORE UPDATE ON tracked_job FOR EACH ROW WHEN (NEW.claim IS NOT NULL)", "too_many_connections");
        var (_, reference) = Add(Runs(TimeSpan.FromSeconds(6)));
        await tracker.TrackAsync(reference, Hour);

        var snapshot = await node.Services.GetRequiredService<JobConnections>().Open(reference).WaitAsync(Hour);

        snapshot.State.ShouldBe(JobState.Succeeded);
        (await Cluster.QueryAsync<long>("SELECT last_value FROM refused")).ShouldBeGreaterThan(1);
        await Cluster.AllowAsync();
        (await Cluster.Handler.WaitAsync(1))[0].Kind.ShouldBe(JobOutcomeKind.Ended);
    }

    [PostgresFact]
    public async Task A_node_without_a_handler_does_not_start()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => Cluster.StartNodeAsync(add: services => services.Remove(services.Single(service => service.ServiceType == typeof(IJobOutcomeHandler)))));

        failure.Message.ShouldContain(nameof(IJobOutcomeHandler));
    }
}
