namespace JobClients.Tests.Watching;

/// <summary>Watches that want to hear of a job though nothing is new.</summary>
public sealed class BeatTests : WatchingTest
{
    [Fact]
    public async Task WatchAsync_Heartbeat_TellsTheLastSnapshotOnceMoreWithoutAPoll()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(100));
        var kind = Kind("running", "done");
        var seen = new List<(double At, string Status)>();
        var watch = Task.Run(async () =>
        {
            await foreach (var snapshot in Open(kind).WatchAsync(Seconds(30)))
            {
                seen.Add((Time.Elapsed.TotalSeconds, snapshot.Status));
            }
        });
        for (var second = 0; second < 110; second++)
        {
            await UntilAsync(() => kind.Polls.Count > 0);
            await Task.Delay(2);
            Time.Advance(Seconds(1));
        }

        await watch;
        seen.ShouldBe([(0, "running"), (30, "running"), (60, "running"), (90, "running"), (100, "done")]);
        kind.Polls.Count.ShouldBe(2);
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
        watch.MoveNextAsync().IsCompleted.ShouldBeFalse();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1);
        }
    }
}
