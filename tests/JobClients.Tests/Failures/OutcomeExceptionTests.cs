namespace JobClients.Tests.Failures;

/// <summary>What the exceptions of a job that did not succeed, or not in time, say.</summary>
public sealed class OutcomeExceptionTests
{
    private static readonly JobReference s_reference = new("test", "job", "j-1");

    [Fact]
    public void JobFailed_Ended_SaysTheStateAndTheReason()
    {
        new JobFailedException(Snapshot(JobState.Failed) with { Error = new("E7", "out of space") }).Message
            .ShouldBe("test/job/j-1 did not succeed; it is Failed (as-sent): out of space (E7)");
        new JobFailedException(Snapshot(JobState.Cancelled)).Message.ShouldBe("test/job/j-1 did not succeed; it is Cancelled (as-sent)");
    }

    [Fact]
    public void JobFailed_NotEnded_SaysSo() =>
        new JobFailedException(Snapshot(JobState.Running)).Message.ShouldBe("test/job/j-1 has not ended; it is Running (as-sent)");

    [Fact]
    public void JobFailed_NoSnapshot_IsRefused() => Should.Throw<ArgumentNullException>(() => new JobFailedException(null!));

    [Fact]
    public void WaitTimeout_SaysWhatWasSeenLast()
    {
        var failure = new JobClientException(JobClientErrorKind.Temporary, "no route");
        var snapshot = Snapshot(JobState.Running);
        var seen = new JobWaitTimeoutException(s_reference, TimeSpan.FromSeconds(90), snapshot, failure);

        seen.Message.ShouldBe("test/job/j-1 did not end within 00:01:30; last seen as Running (as-sent).");
        (seen.Reference, seen.LastSnapshot, seen.InnerException).ShouldBe((s_reference, snapshot, failure));
        new JobWaitTimeoutException(s_reference, TimeSpan.FromSeconds(90), lastSnapshot: null).Message
            .ShouldBe("test/job/j-1 did not end within 00:01:30; no poll succeeded.");
    }

    private static JobSnapshot<string> Snapshot(JobState state) =>
        new() { Reference = s_reference, State = state, Status = "as-sent", ObservedAt = DateTimeOffset.UnixEpoch, Model = "" };
}
