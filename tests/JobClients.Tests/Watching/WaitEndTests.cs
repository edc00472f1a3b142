namespace JobClients.Tests.Watching;

/// <summary>Every way in which a wait can end.</summary>
public sealed class WaitEndTests : WatchingTest
{
    [Theory]
    [InlineData("done", JobState.Succeeded)]
    [InlineData("partly", JobState.CompletedWithErrors)]
    [InlineData("failed", JobState.Failed)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("timeout", JobState.TimedOut)]
    [InlineData("missed", JobState.MissedSchedule)]
    [InlineData("input", JobState.AwaitingInput)]
    public async Task WaitAsync_JobEndsOrAwaitsInput_ReturnsTheSnapshot(string status, JobState expected)
    {
        var wait = Open(Kind("queued", "running", status)).WaitAsync(Hour);
        Time.Advance(Seconds(60));

        var snapshot = await wait;

        snapshot.State.ShouldBe(expected);
        snapshot.Status.ShouldBe(status);
        snapshot.Model.ShouldBe(status);
    }

    [Fact]
    public async Task WaitAsync_UnknownStatus_IsNoEnd()
    {
        var wait = Open(Kind("sleeping", "done")).WaitAsync(Hour);
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(60));

        (await wait).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task WaitAsync_TimeRunsOut_ThrowsWithTheLastSnapshot()
    {
        var wait = Open(Kind("running")).WaitAsync(Seconds(30));
        Time.Advance(Seconds(29.999));
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(0.001));

        var timeout = await Should.ThrowAsync<JobWaitTimeoutException>(wait);

        timeout.Reference.ShouldBe(Reference);
        timeout.LastSnapshot!.Status.ShouldBe("running");
        timeout.ShouldBeAssignableTo<TimeoutException>();
    }

    [Fact]
    public async Task WaitAsync_TimeRunsOutDuringAPoll_CancelsThatPoll()
    {
        var cancelled = new TaskCompletionSource();
        var kind = new TestKind(Time, async (_, cancellation) =>
        {
            cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellation);
            return "never";
        });
        var wait = Open(kind).WaitAsync(Seconds(30));
        Time.Advance(Seconds(30));

        (await Should.ThrowAsync<JobWaitTimeoutException>(wait)).LastSnapshot.ShouldBeNull();
        await cancelled.Task;
    }

    [Theory]
    [InlineData(JobClientErrorKind.NotFound)]
    [InlineData(JobClientErrorKind.AccessDenied)]
    [InlineData(JobClientErrorKind.Authentication)]
    [InlineData(JobClientErrorKind.InvalidRequest)]
    public async Task WaitAsync_FailureThatWillNotMend_ThrowsAtOnce(JobClientErrorKind kind)
    {
        var wait = Open(Kind(_ => Task.FromException<string>(Failure(kind)))).WaitAsync(Hour);

        var failure = await Should.ThrowAsync<JobClientException>(wait);

        failure.Kind.ShouldBe(kind);
        failure.Reference.ShouldBe(Reference);
    }

    [Theory]
    [InlineData(JobClientErrorKind.Temporary)]
    [InlineData(JobClientErrorKind.Protocol)]
    public async Task WaitAsync_FailuresThatMayMend_AreSatOut(JobClientErrorKind kind)
    {
        var answers = Kind(poll => poll is > 1 and < 11 ? Task.FromException<string>(Failure(kind)) : Task.FromResult(poll < 11 ? "running" : "done"));
        var wait = Open(answers).WaitAsync(Hour);
        Time.Advance(Hour - Seconds(1));

        (await wait).State.ShouldBe(JobState.Succeeded);
        answers.Polls.Count.ShouldBe(11);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 11)]
    public async Task WaitAsync_TooManyFailuresInARow_GivesUp(int answersBefore, int polls)
    {
        var kind = Kind(poll => poll <= answersBefore ? Task.FromResult("running") : Task.FromException<string>(Failure(JobClientErrorKind.Temporary)));
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Hour - Seconds(1));

        (await Should.ThrowAsync<JobClientException>(wait)).Kind.ShouldBe(JobClientErrorKind.Temporary);
        kind.Polls.Count.ShouldBe(polls);
    }

    [Fact]
    public async Task WaitAsync_Limited_IsNoFailureHoweverOften()
    {
        var kind = Kind(poll => poll < 50 ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited)) : Task.FromResult("done"));
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Hour - Seconds(1));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task WaitAsync_OnlyFailuresUntilTheDeadline_TimesOutAndNamesTheLast()
    {
        var wait = Open(Kind(_ => Task.FromException<string>(Failure(JobClientErrorKind.RateLimited)))).WaitAsync(Seconds(45));
        Time.Advance(Seconds(45));

        var timeout = await Should.ThrowAsync<JobWaitTimeoutException>(wait);

        timeout.LastSnapshot.ShouldBeNull();
        timeout.InnerException.ShouldBeOfType<JobClientException>().Kind.ShouldBe(JobClientErrorKind.RateLimited);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_EndsAtOnceAndPollsNoMore()
    {
        using var cancellation = new CancellationTokenSource();
        var kind = Kind("running");
        var wait = Open(kind).WaitAsync(Hour, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(wait);
        Time.Advance(Hour);
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WaitAsync_CancelledDuringAPoll_CancelsThatPoll()
    {
        using var cancellation = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource();
        var kind = new TestKind(Time, async (_, poll) =>
        {
            poll.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, Time, poll);
            return "never";
        });
        var wait = Open(kind).WaitAsync(Hour, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(wait);
        await cancelled.Task;
    }

    [Fact]
    public async Task WaitAsync_AlreadyCancelled_SendsNothing()
    {
        var kind = Kind("running");

        await Should.ThrowAsync<OperationCanceledException>(Open(kind).WaitAsync(Hour, cancellationToken: new(canceled: true)));

        kind.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task WaitAsync_WatcherDisposed_Ends()
    {
        var wait = Open(Kind("running")).WaitAsync(Hour);
        Watcher.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(wait);
        await Should.ThrowAsync<ObjectDisposedException>(Open(Kind("running")).GetAsync());
    }

    /// <summary>An exception that several throw at a time has the traces of all of them in it.</summary>
    [Fact]
    public async Task Dispose_GivesEachWaitAReasonOfItsOwn()
    {
        var job = Open(Kind("running"));
        var waits = Enumerable.Range(0, 3).Select(_ => (Task)job.WaitAsync(Hour)).Append(new TestKind(Time, "running").Open(new("test", "job", "2"), Watcher).WaitAsync(Hour)).ToList();
        Watcher.Dispose();

        var reasons = new List<Exception>();
        foreach (var wait in waits)
        {
            reasons.Add(await Should.ThrowAsync<ObjectDisposedException>(wait));
        }

        reasons.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task WaitAsync_FaultOfTheProgram_IsThrownAsItIs() =>
        await Should.ThrowAsync<NotSupportedException>(Open(Kind(_ => Task.FromException<string>(new NotSupportedException()))).WaitAsync(Hour));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task WaitAsync_TimeoutNotPositive_IsRefused(int seconds) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Open(Kind("done")).WaitAsync(Seconds(seconds)));

    [Fact]
    public async Task WaitAsync_NoStatus_IsAProtocolFailure()
    {
        var wait = Open(Kind(" ")).WaitAsync(Hour);
        Time.Advance(Seconds(60));

        (await Should.ThrowAsync<JobClientException>(wait)).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Fact]
    public async Task EnsureSucceeded_OtherEnd_Throws()
    {
        var snapshot = await Open(Kind("partly")).WaitAsync(Hour);

        var failed = Should.Throw<JobFailedException>(() => snapshot.EnsureSucceeded());

        failed.Snapshot.ShouldBeSameAs(snapshot);
        failed.Message.ShouldBe("test/job/1 did not succeed; it is CompletedWithErrors (partly)");
    }

    [Fact]
    public async Task WaitAsync_Progress_IsToldOfEveryChangeOnce()
    {
        var seen = new List<string>();
        var wait = Open(Kind("queued", "queued", "running", "running", "done")).WaitAsync(Hour, new Listener(seen));
        Time.Advance(Hour - Seconds(1));
        await wait;

        seen.ShouldBe(["queued", "running", "done"]);
    }

    private sealed class Listener(List<string> seen) : IProgress<JobSnapshot<string>>
    {
        public void Report(JobSnapshot<string> value) => seen.Add(value.Status);
    }
}
