namespace JobClients;

/// <summary>Waits for the end of a job, and holds no more than that takes: there may be very many of it.</summary>
/// <typeparam name="TSnapshot">The snapshots of the job.</typeparam>
/// <param name="timeout">How long until it gives up; null for never.</param>
/// <param name="joinedAt">When it began to listen.</param>
internal sealed class EndListener<TSnapshot>(TimeSpan? timeout, TimeSpan joinedAt) : DeadlineListener(timeout, joinedAt)
    where TSnapshot : JobSnapshot
{
    private readonly TaskCompletionSource<TSnapshot> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public Task<TSnapshot> Ended => _end.Task;

    /// <summary>Lets a token end the wait.</summary>
    /// <param name="leave">Takes this listener from its job.</param>
    /// <param name="cancellationToken">The token.</param>
    public void CancelWith(Action leave, CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken.UnsafeRegister((_, token) => Cancel(leave, token), this);

        // Whoever ended the wait meanwhile may not have seen the registration; then this must see that it has ended.
        Interlocked.MemoryBarrier();
        if (_end.Task.IsCompleted)
        {
            _cancellation.Unregister();
        }
    }

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now)
    {
        if (!IsAtRest(snapshot, askedAt))
        {
            return false;
        }

        _end.TrySetResult((TSnapshot)snapshot);
        _cancellation.Unregister();
        return true;
    }

    public override bool Observe(JobClientException failure, bool isHopeless)
    {
        if (isHopeless)
        {
            End(failure);
        }

        return isHopeless;
    }

    public override void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        End(TimedOut(reference, last, lastFailure));

    public override void End(Exception reason)
    {
        _end.TrySetException(reason);
        _cancellation.Unregister();
    }

    private void Cancel(Action leave, CancellationToken token)
    {
        leave();
        _end.TrySetCanceled(token);
    }
}
