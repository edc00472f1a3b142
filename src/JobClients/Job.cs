namespace JobClients;

/// <summary>A handle on one job: ask how it stands, wait for its end, watch it change.</summary>
/// <remarks>Handles cost little and may be used from any thread. Handles of one job share its polls.</remarks>
public abstract class Job
{
    private protected Job(JobWatcher watcher, JobPoll poll)
    {
        Watcher = watcher;
        Poll = poll;
    }

    /// <summary>The job.</summary>
    public JobReference Reference => Poll.Reference;

    private protected JobWatcher Watcher { get; }

    private protected JobPoll Poll { get; }

    /// <inheritdoc cref="Job{TModel}.GetAsync(CancellationToken)"/>
    public Task<JobSnapshot> GetAsync(CancellationToken cancellationToken = default) =>
        Watcher.GetAsync(Poll, maxAge: null, cancellationToken);

    /// <inheritdoc cref="Job{TModel}.GetAsync(TimeSpan, CancellationToken)"/>
    public Task<JobSnapshot> GetAsync(TimeSpan maxAge, CancellationToken cancellationToken = default) =>
        Watcher.GetAsync(Poll, maxAge, cancellationToken);

    /// <inheritdoc cref="Job{TModel}.WaitAsync"/>
    public async Task<JobSnapshot> WaitAsync(
        TimeSpan timeout, IProgress<JobSnapshot>? progress = null, CancellationToken cancellationToken = default)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        }

        JobSnapshot? last = null;
        var limit = timeout == Timeout.InfiniteTimeSpan ? (TimeSpan?)null : timeout;
        await foreach (var snapshot in Watcher.WatchAsync(Poll, limit, stopsForInput: true, cancellationToken).ConfigureAwait(false))
        {
            last = snapshot;
            progress?.Report(snapshot);
        }

        return last!;
    }

    /// <inheritdoc cref="Job{TModel}.WatchAsync"/>
    public IAsyncEnumerable<JobSnapshot> WatchAsync(CancellationToken cancellationToken = default) =>
        Watcher.WatchAsync(Poll, timeout: null, stopsForInput: false, cancellationToken);
}
