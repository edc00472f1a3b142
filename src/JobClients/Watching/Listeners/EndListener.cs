namespace JobClients;

/// <summary>Waits for the end of a job, and holds no more than that takes: there may be very many of it.</summary>
/// <typeparam name="TSnapshot">The snapshots of the job.</typeparam>
/// <param name="timeout">How long until it gives up; null for never.</param>
/// <param name="joinedAt">When it began to listen.</param>
internal sealed class EndListener<TSnapshot>(TimeSpan? timeout, TimeSpan joinedAt) : PollListener
    where TSnapshot : JobSnapshot
{
    private readonly TaskCompletionSource<TSnapshot> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public Task<TSnapshot> Ended => _end.Task;

    public override TimeSpan Deadline { get; } = Moment.After(joinedAt, timeout ?? Moment.Never);

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

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now) =>
        IsEnd(snapshot, askedAt) && Conclude(_end.TrySetResult((TSnapshot)snapshot));

    public override bool Observe(JobClientException failure, bool isHopeless) => isHopeless && Conclude(_end.TrySetException(failure));

    public override void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        Conclude(_end.TrySetException(new JobWaitTimeoutException(reference, timeout ?? Moment.Never, last, lastFailure)));

    public override void End(Exception reason) => Conclude(_end.TrySetException(reason));

    /// <summary>A poll that began before this listener joined may have missed the input which the caller gave just before.</summary>
    private bool IsEnd(JobSnapshot snapshot, TimeSpan askedAt) =>
        snapshot.IsTerminal || (snapshot.State == JobState.AwaitingInput && askedAt >= joinedAt);

    private bool Conclude(bool _)
    {
        _cancellation.Unregister();
        return true;
    }

    private void Cancel(Action leave, CancellationToken token)
    {
        leave();
        _end.TrySetCanceled(token);
    }
}
