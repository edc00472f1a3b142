namespace JobClients.Tests.Watching;

/// <summary>Very many who wait for one job.</summary>
public sealed class CrowdTests : WatchingTest
{
    private const int Many = 20_000;

    [Fact]
    public async Task WaitAsync_VeryManyOnOneJob_EachEndsAsItShould()
    {
        using var leaving = new CancellationTokenSource();
        var kind = Kind(_ => Task.FromResult(Time.Elapsed < Seconds(Many / 2) ? "running" : "done"));
        var job = Open(kind);
        var waits = Enumerable.Range(0, Many)
            .Select(number => job.WaitAsync(Seconds(number + 0.5), cancellationToken: number % 4 == 0 ? leaving.Token : CancellationToken.None))
            .ToList();
        await leaving.CancelAsync();
        Time.Advance(Seconds(Many));
        await Task.WhenAll(waits).ContinueWith(static _ => { }, TaskScheduler.Default);

        for (var number = 0; number < Many; number++)
        {
            (waits[number].IsCanceled, waits[number].IsFaulted).ShouldBe(
                (number % 4 == 0, number % 4 != 0 && Seconds(number + 0.5) < kind.Polls[^1]), $"{number}");
        }
    }

    [Fact]
    public async Task GetAsync_OfAJobInLine_MovesItUp()
    {
        Options.MaxConcurrentPolls = 1;
        var order = new List<int>();
        var jobs = Enumerable.Range(0, 50).Select(number => Kind(async _ =>
        {
            order.Add(number);
            await Task.Delay(Seconds(1), Time).ConfigureAwait(false);
            return "running";
        }).Open(new("test", "job", $"{number}"), Watcher)).ToList();
        _ = jobs.ConvertAll(job => job.WaitAsync(Hour));
        var get = jobs[40].GetAsync();
        Time.Advance(Seconds(2));

        order.ShouldBe([0, 40, 1]);
        (await get).Status.ShouldBe("running");
    }

    /// <summary>Here jobs are always due, so that whoever did what is due would never be done.</summary>
    [Fact]
    public async Task WaitAsync_WhileOthersAreAlwaysDue_ReturnsAtOnce()
    {
        var isBack = false;
        Options.Schedule = new Always();
        var kind = new TestKind(Time, (poll, _) => Task.FromResult(Volatile.Read(ref isBack) || poll > 100_000 ? "done" : "running"))
        {
            Floor = TimeSpan.Zero,
        };
        var wait = Open(kind).WaitAsync(Hour);
        Volatile.Write(ref isBack, true);
        await wait;

        kind.Polls.Count.ShouldBeLessThan(100_000);
    }

    private sealed class Always : PollSchedule
    {
        public override TimeSpan NextGap(PollContext context) => TimeSpan.Zero;
    }
}
