namespace JobClients;

/// <summary>Waits for the next answer, good or bad, for somebody who decides elsewhere about the one after it.</summary>
internal sealed class TrackedPollListener(JobMemory? memory, DateTimeOffset epoch) : PollListener
{
    private readonly TaskCompletionSource<PollAnswer?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunTime? _runTime;

    /// <summary>What came of the poll; null if there was no leave for it.</summary>
    public Task<PollAnswer?> Answer => _answer.Task;

    /// <summary>What is known of the job from the polls before.</summary>
    public JobMemory? Memory => memory;

    /// <summary>When the watcher's clock stood at zero, by the wall clock.</summary>
    public DateTimeOffset Epoch => epoch;

    public override bool IsInAHurry => true;

    public override void Learned(RunTime run) => _runTime = run;

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now) => _answer.TrySetResult(new(snapshot, _runTime));

    public override bool Observe(JobClientException failure, bool isHopeless) => _answer.TrySetResult(new(null, null, failure, isHopeless));

    public override bool Deny() => _answer.TrySetResult(null);

    public override void End(Exception reason) => _answer.TrySetException(reason);
}
