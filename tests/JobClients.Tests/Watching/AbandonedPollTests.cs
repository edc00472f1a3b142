namespace JobClients.Tests.Watching;

/// <summary>Polls that nobody waits for any more, and those who come after.</summary>
public sealed class AbandonedPollTests : WatchingTest
{
    private readonly List<TaskCompletionSource<string>> _answers = [];

    [Fact]
    public async Task Newcomer_AfterAnAbandonedPoll_IsServedWhenTheGateOpens()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(600));
        var kind = Slow();
        await AbandonAsync(kind);
        var get = Open(kind).WaitAsync(Hour);
        Inline(() => _answers[0].SetCanceled());
        Time.Advance(Floor);
        Inline(() => _answers[1].SetResult("done"));

        (await get).IsSuccess.ShouldBeTrue();
        kind.Polls.ShouldBe([Seconds(0), Floor]);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task Newcomer_IsSparedWhatBefellTheAbandonedPoll(Type exception)
    {
        var kind = Slow();
        await AbandonAsync(kind);
        var wait = Open(kind).WaitAsync(Hour);
        Inline(() => _answers[0].SetException((Exception)Activator.CreateInstance(exception)!));
        Time.Advance(Floor);
        Inline(() => _answers[1].SetResult("done"));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task AbandonedPolls_AgainAndAgain_KeepTheFloor()
    {
        var kind = Slow();
        for (var i = 0; i < 50; i++)
        {
            await AbandonAsync(kind);
            Inline(() => _answers.ForEach(answer => answer.TrySetCanceled()));
            Time.Advance(Seconds(3));
        }

        kind.Polls.Count.ShouldBe(13);
        kind.Polls.Zip(kind.Polls.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(Floor);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WaitAsync_JoiningAPollThatBeganBeforeTheInput_DoesNotStopForIt(bool isFollowed)
    {
        var kind = Slow();
        var watch = Open(kind).WatchAsync().GetAsyncEnumerator();
        var change = watch.MoveNextAsync();
        Time.Advance(Seconds(1));
        var wait = Open(kind).WaitAsync(Hour, isFollowed ? new Progress<JobSnapshot<string>>() : null);
        Inline(() => _answers[0].SetResult("input"));
        await change;
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(20));
        Inline(() => _answers[1].SetResult("done"));

        (await wait).Status.ShouldBe("done");
        await watch.DisposeAsync();
    }

    /// <summary>A caller in a hurry who leaves before there was room for its poll leaves the others the poll that they had planned.</summary>
    [Fact]
    public async Task Hurried_LeavesBeforeThereWasRoom_OthersArePolledAsPlanned()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(600));
        Options.MaxConcurrentPolls = 1;
        using var cancellation = new CancellationTokenSource();
        var kind = Kind("running", "done");
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(20));
        var blocker = Slow().Open(new("test", "job", "2"), Watcher).GetAsync();
        var hurried = Open(kind).GetAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(hurried);
        Inline(() => _answers[0].SetResult("running"));
        await blocker;
        Time.Advance(Seconds(600));

        (await wait).IsSuccess.ShouldBeTrue();
        kind.Polls.ShouldBe([Seconds(0), Seconds(600)]);
    }

    [Fact]
    public async Task WaitAsync_CancelledLongBeforeTheNextPoll_IsForgottenSoon()
    {
        Options.Schedule = PollSchedule.Fixed(Hour);
        using var cancellation = new CancellationTokenSource();
        _ = Open(Kind("running")).WaitAsync(2 * Hour, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        Time.Advance(TimeSpan.FromMinutes(2));

        Time.ArmedTimers.ShouldBe(0);
    }

    private TestKind Slow() => Kind(poll =>
    {
        _answers.Add(new());
        return _answers[poll - 1].Task;
    });

    private async Task AbandonAsync(TestKind kind)
    {
        using var cancellation = new CancellationTokenSource();
        var call = Open(kind).GetAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }
}
