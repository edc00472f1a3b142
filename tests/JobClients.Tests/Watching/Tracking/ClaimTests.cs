namespace JobClients.Tests.Watching.Tracking;

public class ClaimTests : WatchingTest
{
    [Fact]
    public async Task Without_leave_nothing_is_sent()
    {
        var kind = Kind("running");

        (await Open(kind).PollAsync(new() { Claim = _ => Denied() })).ShouldBeNull();

        kind.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leave_is_asked_for_when_the_least_interval_is_over_and_not_before()
    {
        var kind = Kind("running");
        await Open(kind).PollAsync(new());
        var asked = new List<TimeSpan>();

        var poll = Open(kind).PollAsync(new() { Claim = Ask });
        Time.Advance(Floor);

        (await poll).ShouldNotBeNull();
        asked.ShouldBe([Floor]);

        ValueTask<TimeSpan?> Ask(CancellationToken cancellationToken)
        {
            asked.Add(Time.Elapsed);
            return Leave();
        }
    }

    [Fact]
    public async Task A_poll_that_is_sent_again_asks_again_until_others_want_it_alone()
    {
        var asked = 0;
        var poll = new ClaimedPoll(new StubPoll(Reference), _ => { asked++; return Leave(); });

        await poll.RunAsync(Time, CancellationToken.None);
        await poll.RunAsync(Time, CancellationToken.None);
        asked.ShouldBe(2);

        poll.End();
        await poll.RunAsync(Time, CancellationToken.None);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task The_answer_to_a_poll_of_somebody_else_is_kept_only_with_leave()
    {
        var answer = new TaskCompletionSource<string>();
        var kind = Kind(_ => answer.Task);
        var wait = Open(kind).WaitAsync(Hour);
        var kept = Open(kind).PollAsync(new() { Claim = _ => Leave() });
        var refused = Open(kind).PollAsync(new() { Claim = _ => Denied() });

        answer.SetResult("done");

        (await kept).ShouldNotBeNull().Snapshot.ShouldNotBeNull().State.ShouldBe(JobState.Succeeded);
        (await refused).ShouldBeNull();
        (await wait).State.ShouldBe(JobState.Succeeded);
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_in_this_program_is_served_though_a_tracked_poll_is_denied()
    {
        var kind = Kind("done");
        var leave = new TaskCompletionSource<TimeSpan?>();
        var tracked = Open(kind).PollAsync(new() { Claim = _ => new(leave.Task) });
        var wait = Open(kind).WaitAsync(Hour);
        leave.SetResult(null);

        (await tracked).ShouldBeNull();
        Time.Advance(Floor);

        (await wait).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task A_request_that_comes_to_be_sent_too_late_is_not()
    {
        var passed = 0;
        var kind = Kind(poll =>
        {
            Time.Advance(Seconds(poll == 1 ? 5 : 4.9));
            PollFence.Current.ShouldNotBeNull().Pass();
            passed++;
            return Task.FromResult("running");
        });

        (await Open(kind).PollAsync(new() { Claim = _ => Leave() })).ShouldBeNull();
        Time.Advance(Floor);
        (await Open(kind).PollAsync(new() { Claim = _ => Leave() })).ShouldNotBeNull();

        passed.ShouldBe(1);
        PollFence.Current.ShouldBeNull();
    }

    [Fact]
    public async Task Cancelled_it_ends_at_once_and_asks_no_more()
    {
        var kind = Kind("running");
        await Open(kind).PollAsync(new());
        using var cancellation = new CancellationTokenSource();
        var asked = false;
        var poll = Open(kind).PollAsync(new() { Claim = _ => { asked = true; return Leave(); } }, cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => poll);
        Time.Advance(Hour);
        asked.ShouldBeFalse();
        kind.Polls.Count.ShouldBe(1);
    }

    private sealed class StubPoll(JobReference reference) : JobPoll(reference)
    {
        public override TimeSpan MinimumInterval => Floor;

        public override bool TellsAge => false;

        public override Task<JobSnapshot> RunAsync(TimeProvider time, CancellationToken cancellationToken) => Task.FromResult<JobSnapshot>(null!);
    }

    private static ValueTask<TimeSpan?> Denied() => ValueTask.FromResult<TimeSpan?>(null);

    private static ValueTask<TimeSpan?> Leave() => ValueTask.FromResult<TimeSpan?>(TimeSpan.FromSeconds(5));
}
