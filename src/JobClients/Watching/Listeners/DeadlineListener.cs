namespace JobClients;

/// <summary>Listens for the end of a job, or until a deadline.</summary>
/// <param name="timeout">How long until it gives up; null for never.</param>
/// <param name="joinedAt">When it began to listen.</param>
internal abstract class DeadlineListener(TimeSpan? timeout, TimeSpan joinedAt) : PollListener
{
    public override TimeSpan Deadline { get; } = Moment.After(joinedAt, timeout ?? Moment.Never);

    /// <summary>Whether the job has ended, or will not move before somebody gives it input.</summary>
    /// <remarks>A poll that began before this listener joined may have missed the input which the caller gave just before.</remarks>
    protected bool IsAtRest(JobSnapshot snapshot, TimeSpan askedAt) =>
        snapshot.IsTerminal || (snapshot.State == JobState.AwaitingInput && askedAt >= joinedAt);

    protected JobWaitTimeoutException TimedOut(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        new(reference, Deadline == Moment.Never ? Moment.Never : Deadline - joinedAt, last, lastFailure);
}
