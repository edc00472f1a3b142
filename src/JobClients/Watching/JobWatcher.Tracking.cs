namespace JobClients;

public sealed partial class JobWatcher
{
    /// <summary>When this watcher's clock stood at zero, by the wall clock as it goes now.</summary>
    private DateTimeOffset Epoch => _time.GetUtcNow() - Now;

    /// <inheritdoc cref="Job.PollAsync"/>
    internal async Task<JobPollResult?> PollAsync(JobPoll poll, JobPollTerms terms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SetBudgetShare(terms.BudgetShare);
        var claimed = terms.Claim is { } claim ? new ClaimedPoll(poll, claim) : null;
        var listener = new TrackedPollListener(terms.Memory, Epoch);
        var job = Add(claimed ?? poll, listener);
        try
        {
            var answer = await listener.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer is not null && (claimed is null || await claimed.MayKeepAsync(_time, cancellationToken).ConfigureAwait(false))
                ? Conclude(job, answer)
                : null;
        }
        finally
        {
            claimed?.End();
            Remove(job, listener);
        }
    }

    private void SetBudgetShare(double share)
    {
        lock (_lock)
        {
            _rules.Budget.Share = share;
        }
    }

    private JobPollResult Conclude(WatchedJob job, PollAnswer answer)
    {
        lock (_lock)
        {
            var now = Now;
            return new()
            {
                Snapshot = answer.Snapshot,
                Failure = answer.Failure,
                IsHopeless = answer.IsHopeless,
                RunTime = answer.RunTime,
                NextGap = job.NextGap(now),
                LeastGap = job.LeastGap(now),
                Memory = job.Remember(Epoch),
            };
        }
    }
}
