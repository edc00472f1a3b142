namespace JobClients.Tests.Watching.Complaints;

public sealed class DeadlineTests : ComplaintTest
{
    /// <summary>azure-sdk-for-java#30648, #33446: is the timeout that of one poll, or of the whole wait? Of the whole wait.</summary>
    [Fact]
    public async Task Timeout_ManyPollsShorterThanIt_IsThatOfTheWholeWait()
    {
        var wait = Open(Kind("running")).WaitAsync(Seconds(100));
        Time.Advance(Seconds(99.999));
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(0.001));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
    }

    /// <summary>One poll that hangs does not outlast the wait either.</summary>
    [Fact]
    public async Task Timeout_PollHangs_EndsTheWaitAtItsTime()
    {
        var kind = new TestKind(Time, (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, Time, cancellation).ContinueWith(_ => "done", TaskScheduler.Default));
        var wait = Open(kind).WaitAsync(Seconds(100));
        Time.Advance(Seconds(100));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
    }

    /// <summary>gax-dotnet: compares the deadline with the first gap, and so the last sleep passes it when gaps have grown.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(95)]
    [InlineData(1000)]
    [InlineData(5000)]
    public async Task Timeout_GapsHaveGrown_IsNotPassed(double timeout)
    {
        Options.Schedule = PollSchedule.Exponential(Seconds(1), 2, Hour);
        var wait = Open(Kind("running")).WaitAsync(Seconds(timeout));
        Time.Advance(Seconds(timeout));

        wait.IsFaulted.ShouldBeTrue();
        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
    }

    /// <summary>smithy-typescript: reports a timeout without the poll that its own specification places at the deadline.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(60)]
    [InlineData(3600)]
    public async Task Timeout_JobEndsAtTheLastMoment_IsSeenByALastPoll(double timeout)
    {
        var kind = EndingAfter(timeout - 0.001);
        var wait = Open(kind).WaitAsync(Seconds(timeout));
        Time.Advance(Seconds(timeout));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    /// <summary>dotnet/extensions#7701: sleeps for as long as the server asks though the whole wait is shorter.</summary>
    [Fact]
    public async Task Timeout_ServerAsksForLonger_EndsTheWaitAtItsTime()
    {
        var wait = Open(Kind(_ => Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Hour)))).WaitAsync(Seconds(50));
        Time.Advance(Seconds(50));

        (await Should.ThrowAsync<JobWaitTimeoutException>(wait)).InnerException.ShouldBeOfType<JobClientException>();
    }

    /// <summary>az: returns in place of throwing, and counts polls times the interval in place of time. aws-sdk-js-v3#1917 too.</summary>
    [Fact]
    public async Task Timeout_SlowAnswers_IsThrownAtItsTimeByTheClock()
    {
        var kind = Kind(async _ =>
        {
            await Task.Delay(Seconds(7), Time).ConfigureAwait(false);
            return "running";
        });
        var wait = Open(kind).WaitAsync(Seconds(100));
        Time.Advance(Seconds(99.999));
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(0.001));

        await Should.ThrowAsync<TimeoutException>(wait);
    }

    /// <summary>google-cloud-java#9118, jsforce#237: a wait that runs out is read as a failed job.</summary>
    [Fact]
    public async Task Timeout_IsToldFromAFailedJobAndFromAFailedPoll()
    {
        var wait = Open(Kind("queued", "running")).WaitAsync(Seconds(60));
        Time.Advance(Seconds(60));

        var timeout = await Should.ThrowAsync<JobWaitTimeoutException>(wait);

        timeout.InnerException.ShouldBeNull();
        timeout.LastSnapshot!.State.ShouldBe(JobState.Running);
        timeout.Message.ShouldBe("test/job/1 did not end within 00:01:00; last seen as Running (running).");
    }

    /// <summary>forcedotcom/packaging#718: the job goes on when the client has given up, and nothing finds it again.</summary>
    [Fact]
    public async Task Timeout_JobGoesOn_AnotherWaitSeesItsEnd()
    {
        var kind = EndingAfter(90);
        var first = Open(kind).WaitAsync(Seconds(60));
        Time.Advance(Seconds(60));
        var timeout = await Should.ThrowAsync<JobWaitTimeoutException>(first);
        var second = kind.Open(timeout.Reference, Watcher).WaitAsync(Seconds(60));
        Time.Advance(Seconds(60));

        (await second).IsSuccess.ShouldBeTrue();
    }
}
