namespace JobClients.Cli.Following;

/// <summary>Follows several jobs at once, each to its own end.</summary>
internal sealed class JobFollower(IReadOnlyList<Job> jobs, params IReadOnlyList<IJobListener> listeners)
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<IJobListener> _listeners = listeners;
    private readonly HashSet<JobReference> _unfinished = [.. jobs.Select(job => job.Reference)];

    /// <summary>The jobs that are still followed, in their order.</summary>
    public IReadOnlyList<JobReference> Unfinished
    {
        get
        {
            lock (_lock)
            {
                return [.. jobs.Select(job => job.Reference).Where(_unfinished.Contains)];
            }
        }
    }

    /// <summary>Waits until each job has ended or awaits input, its polls are hopeless, or the time is over.</summary>
    /// <returns>What became of each job, in their order.</returns>
    public Task<JobOutcome[]> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        Task.WhenAll(jobs.Select(job => FollowAsync(job, (news, token) => job.WaitAsync(timeout, news, token), cancellationToken)));

    /// <summary>Watches each job to its end, or until its polls are hopeless.</summary>
    /// <returns>What became of each job, in their order.</returns>
    public Task<JobOutcome[]> WatchAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(jobs.Select(job => FollowAsync(job, (news, token) => WatchAsync(job, news, token), cancellationToken)));

    private static async Task WatchAsync(Job job, IProgress<JobSnapshot> news, CancellationToken cancellationToken)
    {
        await foreach (var snapshot in job.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            news.Report(snapshot);
        }
    }

    private async Task<JobOutcome> FollowAsync(
        Job job, Func<IProgress<JobSnapshot>, CancellationToken, Task> follow, CancellationToken cancellationToken)
    {
        var news = new News(this);
        Exception? failure = null;
        try
        {
            await follow(news, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JobClientException or JobWaitTimeoutException)
        {
            failure = exception;
        }

        var outcome = new JobOutcome(job.Reference, news.Last, failure);
        End(outcome);
        return outcome;
    }

    private void End(JobOutcome outcome)
    {
        lock (_lock)
        {
            _unfinished.Remove(outcome.Reference);
            foreach (var listener in _listeners)
            {
                listener.Ended(outcome);
            }
        }
    }

    private sealed class News(JobFollower follower) : IProgress<JobSnapshot>
    {
        public JobSnapshot? Last { get; private set; }

        public void Report(JobSnapshot value)
        {
            Last = value;
            lock (follower._lock)
            {
                foreach (var listener in follower._listeners)
                {
                    listener.Changed(value);
                }
            }
        }
    }
}
