namespace JobClients.Tests.Watching;

public sealed class WatchTests : WatchingTest
{
    /// <summary>Whoever is busy with the last news when the watch is cancelled asks for nothing more.</summary>
    [Fact]
    public async Task WatchAsync_CancelledWhileTheCallerIsBusy_PollsNoMoreAndTellsNoMore()
    {
        using var leaving = new CancellationTokenSource();
        var kind = Kind("queued", "running", "done");
        var news = Open(kind).WatchAsync(leaving.Token).GetAsyncEnumerator(leaving.Token);
        (await news.MoveNextAsync()).ShouldBeTrue();
        Time.Advance(Floor);
        await leaving.CancelAsync();
        Time.Advance(Hour);

        kind.Polls.Count.ShouldBe(2);
        await Should.ThrowAsync<OperationCanceledException>(async () => await news.MoveNextAsync());
        await news.DisposeAsync();
    }

    [Fact]
    public async Task WatchAsync_Job_YieldsChangesUntilItsEnd()
    {
        var watch = CollectAsync(Open(Kind("queued", "running", "running", "input", "running", "done")));
        Time.Advance(Hour);

        (await watch).ShouldBe(["queued", "running", "input", "running", "done"]);
    }

    [Fact]
    public async Task WatchAsync_Latecomer_StartsFromWhatIsKnown()
    {
        var kind = Kind("queued", "running", "done");
        var first = CollectAsync(Open(kind));
        Time.Advance(Seconds(15));
        var second = CollectAsync(Open(kind));
        Time.Advance(Hour);

        (await first).ShouldBe(["queued", "running", "done"]);
        (await second).ShouldBe(["running", "done"]);
        kind.Polls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task WatchAsync_NobodyEnumerates_NothingIsPolled()
    {
        var kind = Kind("running");
        await foreach (var _ in Open(kind).WatchAsync())
        {
            break;
        }

        Time.Advance(Hour);
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WatchAsync_Cancelled_EndsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var watch = CollectAsync(Open(Kind("running")), cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(watch);
    }

    [Fact]
    public async Task WatchAsync_Disposal_LosesNoChangeAlreadyObserved()
    {
        var changes = Open(Kind("queued", "running")).WatchAsync().GetAsyncEnumerator();
        await changes.MoveNextAsync();
        Time.Advance(Seconds(10));
        Watcher.Dispose();

        (await changes.MoveNextAsync()).ShouldBeTrue();
        changes.Current.Status.ShouldBe("running");
        await Should.ThrowAsync<ObjectDisposedException>(changes.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task WatchAsync_ChangeInNothingButTheResultLink_IsNoNews()
    {
        var snapshot = await Open(Kind("running")).GetAsync();

        (snapshot with { ResultLink = new("https://example.com/?signature=2") }).IsNewsAfter(snapshot).ShouldBeFalse();
        (snapshot with { Progress = JobProgress.FromPercentage(5) }).IsNewsAfter(snapshot).ShouldBeTrue();
        var warned = snapshot with { Warnings = [new("W", "m")] };
        warned.IsNewsAfter(snapshot).ShouldBeTrue();
        (snapshot with { Warnings = [new("W", "m")] }).IsNewsAfter(warned).ShouldBeFalse();
    }

    private static async Task<List<string>> CollectAsync(Job<string> job, CancellationToken cancellationToken = default)
    {
        var seen = new List<string>();
        await foreach (var snapshot in job.WatchAsync(cancellationToken))
        {
            seen.Add(snapshot.Status);
        }

        return seen;
    }
}
