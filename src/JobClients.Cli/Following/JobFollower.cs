namespace JobClients.Cli.Following;

/// <summary>Follows several jobs at once, each to its own end, or until one of them decides for all.</summary>
internal sealed class JobFollower(IReadOnlyList<Job> jobs, params IReadOnlyList<IJobListener> listeners)
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<IJobListener> _listeners = listeners;
    private readonly Dictionary<JobReference, FollowedJob> _ended = [];

    /// <summary>When to leave the other jobs alone.</summary>
    public StopRule Rule { get; init; }

    /// <summary>What decided for all, if something did.</summary>
    public FollowedJob? Decision { get; private set; }

    /// <summary>The jobs that are still followed, in their order.</summary>
    public IReadOnlyList<JobReference> Unfinished
    {
        get
        {
            lock (_lock)
            {
                return [.. jobs.Select(job => job.Reference).Where(reference => !_ended.ContainsKey(reference))];
            }
        }
    }

    /// <summary>What has become of jobs so far, in their order.</summary>
    public IReadOnlyList<FollowedJob> Ended
    {
        get
        {
            lock (_lock)
            {
                return [.. jobs.Select(job => _ended.GetValueOrDefault(job.Reference)).OfType<FollowedJob>()];
            }
        }
    }

    /// <summary>Waits until each job has ended or awaits input, its polls are hopeless, or the time is over.</summary>
    /// <returns>What became of each job, in their order.</returns>
    public Task<FollowedJob[]> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        FollowAsync((job, news, token) => job.WaitAsync(timeout, news, token), cancellationToken);

    /// <summary>Watches each job to its end, or until its polls are hopeless.</summary>
    /// <returns>What became of each job, in their order.</returns>
    public Task<FollowedJob[]> WatchAsync(CancellationToken cancellationToken) => FollowAsync(WatchAsync, cancellationToken);

    private static async Task WatchAsync(Job job, IProgress<JobSnapshot> news, CancellationToken cancellationToken)
    {
        await foreach (var snapshot in job.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            news.Report(snapshot);
        }
    }

    private async Task<FollowedJob[]> FollowAsync(Func<Job, IProgress<JobSnapshot>, CancellationToken, Task> follow, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return await Task.WhenAll(jobs.Select(job => FollowAsync(job, follow, either, cancellationToken))).ConfigureAwait(false);
    }

    private async Task<FollowedJob> FollowAsync(
        Job job, Func<Job, IProgress<JobSnapshot>, CancellationToken, Task> follow, CancellationTokenSource either, CancellationToken cancellationToken)
    {
        var news = new News(this);
        Exception? failure = null;
        try
        {
            await follow(job, news, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (news.Last is { IsTerminal: true })
        {
            // An end that has been told of has been seen, whatever else came at the same moment.
        }
        catch (Exception exception) when (Decision is not null && exception is OperationCanceledException or JobWaitTimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return new(job.Reference, news.Last) { IsLeft = true };
        }
        catch (Exception exception) when (exception is JobClientException or JobWaitTimeoutException)
        {
            failure = exception;
        }

        var outcome = new FollowedJob(job.Reference, news.Last, failure);
        if (End(outcome))
        {
            await either.CancelAsync().ConfigureAwait(false);
        }

        return outcome;
    }

    /// <returns>Whether this decided for all.</returns>
    private bool End(FollowedJob outcome)
    {
        lock (_lock)
        {
            _ended[outcome.Reference] = outcome;
            foreach (var listener in _listeners)
            {
                listener.Ended(outcome);
            }

            if (Decision is not null || !Rule.IsDecidedBy(outcome))
            {
                return false;
            }

            Decision = outcome;
            return true;
        }
    }

    private sealed class News(JobFollower follower) : IProgress<JobSnapshot>
    {
        public JobSnapshot? Last { get; private set; }

        public void Report(JobSnapshot value)
        {
            lock (follower._lock)
            {
                Last = value;
                foreach (var listener in follower._listeners)
                {
                    listener.Changed(value);
                }
            }
        }
    }
}
