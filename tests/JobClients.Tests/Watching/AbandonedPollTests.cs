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

    [Fact]
    public async Task WaitAsync_JoiningAPollThatBeganBeforeTheInput_DoesNotStopForIt()
    {
        var kind = Slow();
        var watch = Open(kind).WatchAsync().GetAsyncEnumerator();
        var change = watch.MoveNextAsync();
        Time.Advance(Seconds(1));
        var wait = Open(kind).WaitAsync(Hour);
        Inline(() => _answers[0].SetResult("input"));
        await change;
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(20));
        Inline(() => _answers[1].SetResult("done"));

        (await wait).Status.ShouldBe("done");
        await watch.DisposeAsync();
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
