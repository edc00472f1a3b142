namespace JobClients.Tests.Watching;

/// <summary>What carries requests is the caller's code, and may block the thread that starts a poll.</summary>
public sealed class BlockingTests : WatchingTest
{
    private readonly ManualResetEventSlim _blocked = new();
    private readonly ManualResetEventSlim _release = new();

    [Fact]
    public async Task StartThatBlocks_HoldsUpNoOtherJobsDeadline_NorItsOwn()
    {
        var other = Kind("running").Open(new("test", "job", "2"), Watcher).WaitAsync(Seconds(60));
        var own = Task.Run(() => Open(Kind(_ => Block())).WaitAsync(Seconds(60)));
        _blocked.Wait(10_000).ShouldBeTrue();

        // The clock's timer comes on another thread than the one that is blocked.
        Time.Advance(Seconds(61));

        await Should.ThrowAsync<JobWaitTimeoutException>(other.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System));
        _release.Set();
        await Should.ThrowAsync<JobWaitTimeoutException>(own.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System));
    }

    [Fact]
    public async Task StartThatBlocks_HoldsUpNoOtherJobsPolls()
    {
        var own = Task.Run(() => Open(Kind(_ => Block())).WaitAsync(Seconds(60)));
        _blocked.Wait(10_000).ShouldBeTrue();
        var other = Kind("queued", "running", "done").Open(new("test", "job", "2"), Watcher).WaitAsync(Hour);
        Time.Advance(Seconds(30));

        (await other.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System)).IsSuccess.ShouldBeTrue();
        _release.Set();
        (await own.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System)).IsSuccess.ShouldBeTrue();
    }

    public override void Dispose()
    {
        base.Dispose();
        _blocked.Dispose();
        _release.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<string> Block()
    {
        _blocked.Set();
        _release.Wait(30_000);
        return Task.FromResult("done");
    }
}
