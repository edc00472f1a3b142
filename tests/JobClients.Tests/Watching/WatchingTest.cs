namespace JobClients.Tests.Watching;

/// <summary>A clock, a watcher and one job to watch.</summary>
public abstract class WatchingTest : IDisposable
{
    protected static readonly TimeSpan Floor = TimeSpan.FromSeconds(10);
    protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    protected static readonly JobReference Reference = new("test", "job", "1");

    private JobWatcher? _watcher;

    protected ManualTimeProvider Time { get; } = new();

    /// <summary>With a schedule that anybody can foresee.</summary>
    protected JobWatcherOptions Options { get; } = new() { Schedule = PollSchedule.Exponential(Seconds(1), 1.5, Seconds(30)) };

    protected JobWatcher Watcher => _watcher ??= CreateWatcher();

    private protected Job<string> Open(TestKind kind) => kind.Open(Reference, Watcher);

    private protected TestKind Kind(params string[] statuses) => new(Time, statuses) { Floor = Floor };

    private protected TestKind Kind(Func<int, Task<string>> answer) => new(Time, (poll, _) => answer(poll)) { Floor = Floor };

    protected static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Does something whose consequences are over when this returns, and not some time after.</summary>
    protected static void Inline(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    protected static Exception Failure(JobClientErrorKind kind, TimeSpan? retryAfter = null) =>
        new JobClientException(kind, "as the test wants.") { RetryAfter = retryAfter };

    public virtual void Dispose()
    {
        _watcher?.Dispose();
        GC.SuppressFinalize(this);
    }

    private JobWatcher CreateWatcher()
    {
        Options.TimeProvider = Time;
        return new(Options);
    }
}
