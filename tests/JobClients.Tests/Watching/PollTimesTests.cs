namespace JobClients.Tests.Watching;

/// <summary>When polls are sent.</summary>
public sealed class PollTimesTests : WatchingTest
{
    [Fact]
    public async Task WaitAsync_Floor_BeatsAFasterSchedule()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(1));
        var kind = Kind("running", "running", "done");
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(20));
        await wait;

        kind.Polls.ShouldBe([Seconds(0), Seconds(10), Seconds(20)]);
    }

    [Theory]
    [InlineData(35, new double[] { 0, 10, 20, 35 })]
    [InlineData(30, new double[] { 0, 10, 20, 30 })]
    [InlineData(25, new double[] { 0, 10, 25 })]
    [InlineData(20.5, new double[] { 0, 10, 20.5 })]
    [InlineData(10, new double[] { 0, 10 })]
    [InlineData(9, new double[] { 0 })]
    public async Task WaitAsync_Deadline_GetsALastPollAndTheOneBeforeMakesRoom(double timeout, double[] expected)
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(10));
        var kind = Kind("running");
        var wait = Open(kind).WaitAsync(Seconds(timeout));
        Time.Advance(Seconds(timeout));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        kind.Polls.Select(poll => poll.TotalSeconds).ShouldBe(expected);
    }

    [Theory]
    [InlineData(32, new double[] { 0, 15, 32 })]
    [InlineData(38, new double[] { 0, 15, 28, 38 })]
    [InlineData(41, new double[] { 0, 15, 30, 41 })]
    public async Task WaitAsync_GapsLongerThanTheFloor_MoveOnlyAsFarAsTheFloorAllows(double timeout, double[] expected)
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(15));
        var kind = Kind("running");
        var wait = Open(kind).WaitAsync(Seconds(timeout));
        Time.Advance(Seconds(timeout));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        kind.Polls.Select(poll => poll.TotalSeconds).ShouldBe(expected);
    }

    [Fact]
    public async Task WaitAsync_JobEndsAtTheDeadline_IsSeen()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(25));
        var wait = Open(Kind("running", "running", "done")).WaitAsync(Seconds(40));
        Time.Advance(Seconds(40));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task WaitAsync_AnswersTakeTime_LastPollIsSentThatMuchBeforeTheDeadline()
    {
        var kind = Kind(async _ =>
        {
            await Task.Delay(Seconds(1), Time).ConfigureAwait(false);
            return "running";
        });
        var wait = Open(kind).WaitAsync(Seconds(60));
        Time.Advance(Seconds(60));

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        kind.Polls[^1].ShouldBe(Seconds(58));
    }

    [Fact]
    public async Task WaitAsync_SlowAnswers_FloorCountsFromTheirEnd()
    {
        var kind = Kind(async poll =>
        {
            await Task.Delay(Seconds(4), Time).ConfigureAwait(false);
            return poll < 3 ? "running" : "done";
        });
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Hour - Seconds(1));
        await wait;

        kind.Polls.ShouldBe([Seconds(0), Seconds(14), Seconds(28)]);
    }

    [Fact]
    public async Task WaitAsync_RetryAfter_IsNeverUndercut()
    {
        var kind = Kind(poll => poll == 1 ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, Seconds(77))) : Task.FromResult("done"));
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(77));
        await wait;

        kind.Polls.ShouldBe([Seconds(0), Seconds(77)]);
    }

    [Fact]
    public async Task WaitAsync_ManyCallers_ShareOnePoll()
    {
        var kind = Kind("queued", "running", "running", "done");
        var waits = Enumerable.Range(0, 100).Select(_ => Open(kind).WaitAsync(Hour)).ToList();
        Time.Advance(Seconds(15));
        waits.AddRange(Enumerable.Range(0, 100).Select(_ => Open(kind).WaitAsync(Hour)));
        Time.Advance(Seconds(60));

        (await Task.WhenAll(waits)).ShouldAllBe(snapshot => snapshot.IsSuccess);
        kind.Polls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task GetAsync_PollUnderWay_IsJoined()
    {
        var answer = new TaskCompletionSource<string>();
        var kind = Kind(_ => answer.Task);
        var first = Open(kind).GetAsync();
        var second = Open(kind).GetAsync();
        answer.SetResult("running");

        (await first).ShouldBeSameAs(await second);
        kind.Polls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task GetAsync_SoonAfterAPoll_WaitsForTheFloor()
    {
        var kind = Kind("running", "done");
        await Open(kind).GetAsync();
        Time.Advance(Seconds(3));
        var second = Open(kind).GetAsync();
        Time.Advance(Seconds(6.999));
        kind.Polls.Count.ShouldBe(1);
        Time.Advance(Seconds(0.001));

        (await second).Status.ShouldBe("done");
        kind.Polls.ShouldBe([Seconds(0), Seconds(10)]);
    }

    [Fact]
    public async Task GetAsync_DuringALongGap_DoesNotWaitForTheSchedule()
    {
        Options.Schedule = PollSchedule.Fixed(TimeSpan.FromMinutes(10));
        var kind = Kind("running", "done");
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(20));
        var get = Open(kind).GetAsync();

        (await get).Status.ShouldBe("done");
        (await wait).Status.ShouldBe("done");
        kind.Polls.ShouldBe([Seconds(0), Seconds(20)]);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(20, 2)]
    public async Task GetAsync_MaxAge_SparesAPollWhileTheLastIsYoungEnough(double seconds, int polls)
    {
        var kind = Kind("running");
        await Open(kind).GetAsync();
        Time.Advance(Seconds(seconds));
        await Open(kind).GetAsync(maxAge: Seconds(15));

        kind.Polls.Count.ShouldBe(polls);
    }

    [Fact]
    public async Task WaitAsync_JobKnownToAwaitInput_IsAskedAgain()
    {
        var kind = Kind("input", "running", "done");
        await Open(kind).WaitAsync(Hour);
        var wait = Open(kind).WaitAsync(Hour);
        wait.IsCompleted.ShouldBeFalse();
        Time.Advance(Seconds(60));

        (await wait).Status.ShouldBe("done");
    }

    [Fact]
    public async Task WaitAsync_JobKnownToHaveEnded_IsNotAskedAgain()
    {
        var kind = Kind("done");
        await Open(kind).WaitAsync(Hour);

        (await Open(kind).WaitAsync(Hour)).Status.ShouldBe("done");
        kind.Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnySequenceOfCalls_NeverPollsWithinTheFloor(int seed)
    {
        var random = new Random(seed);
        var kind = Kind(poll => random.Next(4) == 0 ? Task.FromException<string>(Failure(JobClientErrorKind.RateLimited)) : Task.FromResult("running"));
        for (var step = 0; step < 2000; step++)
        {
            using var cancellation = new CancellationTokenSource();
            Task call = random.Next(3) switch
            {
                0 => Open(kind).GetAsync(cancellation.Token),
                1 => Open(kind).WaitAsync(Seconds(random.Next(1, 60)), cancellationToken: cancellation.Token),
                _ => Task.CompletedTask,
            };
            Time.Advance(Seconds(random.NextDouble() * 25));
            await cancellation.CancelAsync();
            await ((Task)call.ContinueWith(static _ => { }, TaskScheduler.Default));
        }

        kind.Polls.Count.ShouldBeGreaterThan(500);
        kind.Polls.Zip(kind.Polls.Skip(1), (one, next) => next - one).Min().ShouldBeGreaterThanOrEqualTo(Floor);
    }
}
