namespace JobClients;

/// <summary>Waits for the next answer, good or bad.</summary>
internal sealed class SinglePollListener : PollListener
{
    private readonly TaskCompletionSource<JobSnapshot> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<JobSnapshot> Answer => _answer.Task;

    public override bool IsInAHurry => true;

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now) => _answer.TrySetResult(snapshot);

    public override bool Observe(JobClientException failure, bool isHopeless) => _answer.TrySetException(failure);

    public override void End(Exception reason) => _answer.TrySetException(reason);
}
