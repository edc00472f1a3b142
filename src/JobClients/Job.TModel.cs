namespace JobClients;

/// <summary>A handle on one job whose vendor's answers are known by their generated model.</summary>
/// <typeparam name="TModel">The generated model of the answer.</typeparam>
public class Job<TModel> : Job
    where TModel : class
{
    internal Job(JobWatcher watcher, JobPoll<TModel> poll)
        : base(watcher, poll)
    {
    }

    /// <summary>
    /// Asks how the job stands. Joins a poll that is under way; otherwise polls as soon as the least interval since
    /// the job's last poll is over.
    /// </summary>
    /// <param name="cancellationToken">Ends this call at once; a poll that others wait for goes on.</param>
    /// <exception cref="JobClientException">The poll failed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public new async Task<JobSnapshot<TModel>> GetAsync(CancellationToken cancellationToken = default) =>
        (JobSnapshot<TModel>)await base.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The last snapshot if it is young enough, and otherwise a new one.</summary>
    /// <param name="maxAge">How old the snapshot may be.</param>
    /// <param name="cancellationToken">Ends this call at once; a poll that others wait for goes on.</param>
    /// <exception cref="JobClientException">The poll failed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public new async Task<JobSnapshot<TModel>> GetAsync(TimeSpan maxAge, CancellationToken cancellationToken = default) =>
        (JobSnapshot<TModel>)await base.GetAsync(maxAge, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Waits until the job has ended, well or not, or until it awaits input, because then it will not move by itself.
    /// </summary>
    /// <param name="timeout">
    /// How long to wait at most, all polls together; <see cref="Timeout.InfiniteTimeSpan"/> for ever. The last poll is
    /// sent just before.
    /// </param>
    /// <param name="progress">Told of every change on the way, the last included.</param>
    /// <param name="cancellationToken">Ends the wait at once. The job itself goes on.</param>
    /// <returns>The job as it ended; see <see cref="JobSnapshot{TModel}.EnsureSucceeded"/>.</returns>
    /// <exception cref="JobWaitTimeoutException">The wait ran out. The job goes on.</exception>
    /// <exception cref="JobClientException">
    /// Polling is hopeless: a kind of failure that will not mend, or too many failures in a row.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task<JobSnapshot<TModel>> WaitAsync(
        TimeSpan timeout, IProgress<JobSnapshot<TModel>>? progress = null, CancellationToken cancellationToken = default) =>
        WaitAsync<JobSnapshot<TModel>>(timeout, progress, cancellationToken);

    /// <summary>
    /// Watches the job change, from how it stands now to its end. A job that awaits input is watched on. Nothing is
    /// polled while nobody enumerates.
    /// </summary>
    /// <param name="cancellationToken">Ends the watch at once. The job itself goes on.</param>
    /// <exception cref="JobClientException">
    /// Polling is hopeless: a kind of failure that will not mend, or too many failures in a row.
    /// </exception>
    /// <exception cref="OperationCanceledException">The watch was cancelled.</exception>
    public new IAsyncEnumerable<JobSnapshot<TModel>> WatchAsync(CancellationToken cancellationToken = default) =>
        Watcher.WatchAsync<JobSnapshot<TModel>>(Poll, new(), cancellationToken);

    /// <summary>
    /// Watches the job change, and hears of it again when nothing has changed for a while: the last snapshot once more,
    /// without a poll of its own.
    /// </summary>
    /// <param name="heartbeat">After how long without a change.</param>
    /// <param name="cancellationToken">Ends the watch at once. The job itself goes on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The heartbeat is not positive.</exception>
    /// <exception cref="JobClientException">
    /// Polling is hopeless: a kind of failure that will not mend, or too many failures in a row.
    /// </exception>
    /// <exception cref="OperationCanceledException">The watch was cancelled.</exception>
    public new IAsyncEnumerable<JobSnapshot<TModel>> WatchAsync(TimeSpan heartbeat, CancellationToken cancellationToken = default) =>
        WatchAsync<JobSnapshot<TModel>>(heartbeat, cancellationToken);
}
