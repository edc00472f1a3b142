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

    /// <summary>The least time between the end of one poll of the job and the start of its next, whoever asks.</summary>
    public TimeSpan MinimumInterval => Poll.MinimumInterval;

    private protected JobWatcher Watcher { get; }

    private protected JobPoll Poll { get; }

    /// <inheritdoc cref="Job{TModel}.GetAsync(CancellationToken)"/>
    public Task<JobSnapshot> GetAsync(CancellationToken cancellationToken = default) =>
        Watcher.GetAsync(Poll, maxAge: null, cancellationToken);

    /// <inheritdoc cref="Job{TModel}.GetAsync(TimeSpan, CancellationToken)"/>
    public Task<JobSnapshot> GetAsync(TimeSpan maxAge, CancellationToken cancellationToken = default) =>
        Watcher.GetAsync(Poll, maxAge, cancellationToken);

    /// <inheritdoc cref="Job{TModel}.WaitAsync"/>
    public Task<JobSnapshot> WaitAsync(
        TimeSpan timeout, IProgress<JobSnapshot>? progress = null, CancellationToken cancellationToken = default) =>
        WaitAsync<JobSnapshot>(timeout, progress, cancellationToken);

    /// <summary>
    /// Polls once, for who decides elsewhere when the next poll is and keeps there what is known of the job: a scheduler over
    /// many machines, for instance.
    /// </summary>
    /// <remarks>
    /// The least interval and the request budget of this program are kept, and the poll waits for them; those of other
    /// programs are for <see cref="JobPollTerms.Claim"/> to keep. A poll that is under way for somebody else is joined.
    /// </remarks>
    /// <param name="terms">How to poll.</param>
    /// <param name="cancellationToken">Ends this call at once; a poll that others wait for goes on.</param>
    /// <returns>What came of the poll, be it a failure; null if there was no leave for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public Task<JobPollResult?> PollAsync(JobPollTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.BudgetShare is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms.BudgetShare, "The share of the budget is above 0 and at most 1.");
        }

        return Watcher.PollAsync(Poll, terms, cancellationToken);
    }

    /// <inheritdoc cref="Job{TModel}.WatchAsync(CancellationToken)"/>
    public IAsyncEnumerable<JobSnapshot> WatchAsync(CancellationToken cancellationToken = default) =>
        Watcher.WatchAsync<JobSnapshot>(Poll, new(), cancellationToken);

    /// <inheritdoc cref="Job{TModel}.WatchAsync(TimeSpan, CancellationToken)"/>
    public IAsyncEnumerable<JobSnapshot> WatchAsync(TimeSpan heartbeat, CancellationToken cancellationToken = default) =>
        WatchAsync<JobSnapshot>(heartbeat, cancellationToken);

    private protected Task<TSnapshot> WaitAsync<TSnapshot>(TimeSpan timeout, IProgress<TSnapshot>? progress, CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        }

        var limit = timeout == Timeout.InfiniteTimeSpan ? (TimeSpan?)null : timeout;
        return progress is null
            ? Watcher.WaitAsync<TSnapshot>(Poll, limit, cancellationToken)
            : LastOfAsync(Watcher.WatchAsync<TSnapshot>(
                Poll, new(limit, StopsForInput: true) { Progress = snapshot => progress.Report((TSnapshot)snapshot) }, cancellationToken));
    }

    private protected IAsyncEnumerable<TSnapshot> WatchAsync<TSnapshot>(TimeSpan heartbeat, CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(heartbeat, TimeSpan.Zero);
        return Watcher.WatchAsync<TSnapshot>(Poll, new(Heartbeat: heartbeat), cancellationToken);
    }

    private static async Task<TSnapshot> LastOfAsync<TSnapshot>(IAsyncEnumerable<TSnapshot> changes)
        where TSnapshot : JobSnapshot
    {
        TSnapshot? last = null;
        await foreach (var snapshot in changes.ConfigureAwait(false))
        {
            last = snapshot;
        }

        return last!;
    }
}
