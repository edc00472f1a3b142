namespace JobClients.Tests.Watching;

/// <summary>Schedules, hints and kinds that misbehave must not leave anybody waiting for ever.</summary>
public sealed class FaultTests : WatchingTest
{
    [Fact]
    public async Task Schedule_Throws_EndsTheWaitsWithIt()
    {
        Options.Schedule = new Schedule(_ => throw new NotSupportedException());

        await Should.ThrowAsync<NotSupportedException>(Open(Kind("running")).WaitAsync(Hour));
    }

    [Fact]
    public async Task Schedule_IsNotAskedAboutAJobThatHasEnded()
    {
        Options.Schedule = new Schedule(_ => throw new NotSupportedException());

        (await Open(Kind("done")).WaitAsync(Hour)).IsSuccess.ShouldBeTrue();
    }

    [Theory]
    [InlineData(long.MaxValue, 2)]
    [InlineData(long.MinValue, 361)]
    public async Task Schedule_AnswersNonsense_LeavesTheFloorAndTheDeadline(long gap, int polls)
    {
        Options.Schedule = new Schedule(_ => TimeSpan.FromTicks(gap));
        var kind = Kind("running");
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Hour);

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        kind.Polls.Count.ShouldBe(polls);
    }

    [Fact]
    public async Task ServerHint_BeyondAllTime_LeavesTheDeadline()
    {
        var kind = Kind(_ => Task.FromException<string>(Failure(JobClientErrorKind.RateLimited, TimeSpan.MaxValue)));
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Hour);

        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        kind.Polls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-7")]
    [InlineData("1E308")]
    public async Task Progress_Nonsense_EndsNoWait(string percentage)
    {
        Options.Schedule = PollSchedule.Adaptive(seed: 1);
        var running = Enumerable.Range(1, 20).Select(poll => poll % 3 == 0 ? $"running {poll}" : $"running {percentage}");
        var wait = Open(Kind([.. running, "done"])).WaitAsync(TimeSpan.FromDays(1));
        Time.Advance(TimeSpan.FromDays(1) - Seconds(1));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    /// <summary>Longer than a timer can be set for at once.</summary>
    [Fact]
    public async Task Schedule_LongerThanAnyTimer_IsKept()
    {
        Options.Schedule = PollSchedule.Fixed(TimeSpan.FromDays(99));
        var kind = Kind("running", "done");
        var wait = Open(kind).WaitAsync(Timeout.InfiniteTimeSpan);
        Time.Advance(TimeSpan.FromDays(100));
        await wait;

        kind.Polls.ShouldBe([TimeSpan.Zero, TimeSpan.FromDays(99)]);
    }

    [Fact]
    public async Task WaitAsync_LongestTimeout_IsForEver()
    {
        var wait = Open(Kind("running", "done")).WaitAsync(TimeSpan.MaxValue);
        Time.Advance(Hour);

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TimeoutException))]
    public async Task Transport_GivesUpByItself_IsTemporaryAndNotTheCallersDoing(Type exception)
    {
        var kind = Kind(poll => poll == 1 ? Task.FromException<string>((Exception)Activator.CreateInstance(exception)!) : Task.FromResult("done"));
        var wait = Open(kind).WaitAsync(Hour);
        Time.Advance(Seconds(60));

        (await wait).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task Polls_RunInNobodysContext()
    {
        // Of neither who makes the watcher nor who waits.
        var tenant = new AsyncLocal<string> { Value = "the first one's" };
        var seen = new List<string?>();
        var kind = Kind(_ =>
        {
            seen.Add(tenant.Value);
            return Task.FromResult("running");
        });
        var job = Open(kind);
        tenant.Value = "somebody's";
        await job.GetAsync();
        var second = job.GetAsync();
        Time.Advance(Floor);
        await second;

        seen.ShouldBe([null, null]);
    }

    /// <summary>A thread that has a context of its own may have no time for what goes on after an await.</summary>
    [Fact]
    public async Task Polls_DoNotGoOnInTheContextOfACaller()
    {
        var stuck = new SynchronizationContext();
        var seen = new List<SynchronizationContext?>();
        var kind = Kind(_ =>
        {
            seen.Add(SynchronizationContext.Current);
            return Task.FromResult("done");
        });
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(stuck);
        var wait = Open(kind).WaitAsync(Hour);
        var after = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(before);
        await wait;

        seen.ShouldBe([null]);
        after.ShouldBeSameAs(stuck);
    }

    private sealed class Schedule(Func<PollContext, TimeSpan> next) : PollSchedule
    {
        public override TimeSpan NextGap(PollContext context) => next(context);
    }
}
