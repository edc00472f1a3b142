namespace JobClients.Tests.Watching.Complaints;

public sealed class TooSlowTests : ComplaintTest
{
    /// <summary>aws-sdk-js-v3#1909: a job of 90 milliseconds is seen after 5 seconds, because the first poll waits.</summary>
    [Fact]
    public async Task WaitAsync_JobHasEndedAlready_IsSeenWithoutAnyWait()
    {
        (await Open(Kind("done")).WaitAsync(Hour)).IsSuccess.ShouldBeTrue();
        Time.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    /// <summary>
    /// azure-cli#1162, azure-sdk-for-net#21196: polls every 30 seconds whatever the job.
    /// gcsfuse#4981: gaps that double see a job of 20 seconds after 31.5.
    /// </summary>
    [Theory]
    [InlineData(1, 8)]
    [InlineData(20, 15)]
    [InlineData(60, 18)]
    [InlineData(600, 50)]
    [InlineData(3600, 120)]
    public async Task WaitAsync_EndIsSeenSoonEnough(double duration, double latest)
    {
        var kind = Kind(_ => Task.FromResult(Time.Elapsed < Seconds(duration) ? "running" : "done"), Seconds(1));

        (await WaitUntilSeenAsync(kind)).ShouldBeLessThan(Seconds(duration + latest));
    }

    /// <summary>
    /// aws-sdk-go-v2#1862: three attempts, then silence until the timeout.
    /// aws-cli#1295, botocore#981: a number of attempts is built in, and too low.
    /// </summary>
    [Fact]
    public async Task WaitAsync_LongJob_IsPolledToTheEnd()
    {
        var kind = EndingAfter(TimeSpan.FromDays(3).TotalSeconds);
        var wait = Open(kind).WaitAsync(TimeSpan.FromDays(4));
        Time.Advance(TimeSpan.FromDays(4) - Seconds(1));

        (await wait).IsSuccess.ShouldBeTrue();
        kind.Polls.Count.ShouldBeGreaterThan(100);
        GapsOf(kind.Polls).Max().ShouldBeLessThan(TimeSpan.FromMinutes(30));
    }

    /// <summary>azure-sdk-for-net#29072: what the caller asks for is ignored where the server asks for less.</summary>
    [Fact]
    public async Task Schedule_SlowerThanTheServerAsks_IsKept()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(45));
        var kind = Kind(poll => AnswerWithRetryAfter(poll < 4 ? "running" : "done", 12));
        await WaitUntilSeenAsync(kind);

        kind.Polls.ShouldBe([Seconds(0), Seconds(45), Seconds(90), Seconds(135)]);
    }

    /// <summary>A server that asks for a while once does not slow down the rest of the wait.</summary>
    [Fact]
    public async Task RetryAfter_Once_IsForgottenAfterwards()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(15));
        var kind = Kind(poll => poll == 1 ? AnswerWithRetryAfter("running", 60) : Task.FromResult(poll < 4 ? "running" : "done"));
        await WaitUntilSeenAsync(kind);

        kind.Polls.ShouldBe([Seconds(0), Seconds(60), Seconds(75), Seconds(90)]);
    }

    private TestKind Kind(Func<int, Task<string>> answer, TimeSpan floor) => new(Time, (poll, _) => answer(poll)) { Floor = floor };
}
