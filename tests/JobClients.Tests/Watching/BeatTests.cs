namespace JobClients.Tests.Watching;

/// <summary>Watches that want to hear of a job though nothing is new.</summary>
public sealed class BeatTests : WatchingTest
{
    [Fact]
    public async Task WatchAsync_Heartbeat_TellsTheLastSnapshotOnceMoreWithoutAPoll()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(100));
        var kind = Kind("running", "done");
        var watch = Open(kind).WatchAsync(Seconds(30)).GetAsyncEnumerator();
        await watch.MoveNextAsync();
        var first = watch.Current;
        for (var beat = 0; beat < 3; beat++)
        {
            var next = watch.MoveNextAsync().AsTask();
            Time.Advance(Seconds(29.999));
            next.IsCompleted.ShouldBeFalse();
            Time.Advance(Seconds(0.001));
            await next;
            watch.Current.ShouldBeSameAs(first);
        }

        var end = watch.MoveNextAsync().AsTask();
        Time.Advance(Seconds(10));
        await end;
        watch.Current.Status.ShouldBe("done");
        (await watch.MoveNextAsync()).ShouldBeFalse();
        kind.Polls.ShouldBe([Seconds(0), Seconds(100)]);
    }

    [Fact]
    public async Task WatchAsync_HeartbeatBeforeTheFirstAnswer_TellsNothing()
    {
        var answer = new TaskCompletionSource<string>();
        var watch = Open(Kind(_ => answer.Task)).WatchAsync(Seconds(5)).GetAsyncEnumerator();
        var change = watch.MoveNextAsync();
        Time.Advance(Seconds(60));
        change.IsCompleted.ShouldBeFalse();
        Inline(() => answer.SetResult("done"));

        (await change).ShouldBeTrue();
        (await watch.MoveNextAsync()).ShouldBeFalse();
    }

    /// <summary>Who does not listen for a day is not told a day's beats afterwards.</summary>
    [Fact]
    public async Task WatchAsync_SlowReader_IsKeptNoMoreThanOneBeat()
    {
        var watch = Open(Kind("running")).WatchAsync(Seconds(1)).GetAsyncEnumerator();
        await watch.MoveNextAsync();
        Time.Advance(Hour);

        (await watch.MoveNextAsync()).ShouldBeTrue();
        var next = watch.MoveNextAsync().AsTask();
        next.IsCompleted.ShouldBeFalse();
    }
}
