namespace JobClients.Tests.Watching;

public sealed class RunClockTests
{
    private static readonly DateTimeOffset s_created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private RunClock _clock;

    [Fact]
    public void Ended_ByTheVendorsClock_IsFromItsBeginningToItsEnd()
    {
        Observe(JobState.Running, 40).ShouldBeNull();

        Observe(JobState.Succeeded, 60, endedAfter: 55).ShouldBe(TimeSpan.FromSeconds(55));
    }

    [Fact]
    public void Ended_NoVendorsTimes_IsHalfwayBetweenTheLastTwoPolls()
    {
        Observe(JobState.Running, 40).ShouldBeNull();

        Observe(JobState.Succeeded, 60).ShouldBe(TimeSpan.FromSeconds(50));
    }

    /// <summary>The vendor counts the hours for which the job waited for its time; the next job may not wait at all.</summary>
    [Fact]
    public void Ended_AfterWaitingForItsTime_CountsFromWhenItCame()
    {
        Observe(JobState.Scheduled, 3_000);
        Observe(JobState.Scheduled, 3_600);
        Observe(JobState.Running, 3_640);

        Observe(JobState.Succeeded, 3_660, endedAfter: 3_655).ShouldBe(TimeSpan.FromSeconds(50));
    }

    [Fact]
    public void Age_OfAJobFirstSeenLate_CountsFromWhenItWasMade()
    {
        Observe(JobState.Running, 40);

        _clock.Age(TimeSpan.FromSeconds(50)).ShouldBe(TimeSpan.FromSeconds(50));
    }

    [Theory]
    [InlineData(JobState.AwaitingInput)]
    [InlineData(JobState.Unknown)]
    public void Ended_AfterATimeThatSaysNothingOfTheNextJob_IsNotTold(JobState between)
    {
        Observe(JobState.Running, 10);
        Observe(between, 20);
        Observe(JobState.Running, 30);

        Observe(JobState.Succeeded, 40, endedAfter: 35).ShouldBeNull();
    }

    [Fact]
    public void Ended_WithoutHavingRun_IsNotTold() => Observe(JobState.MissedSchedule, 40, endedAfter: 35).ShouldBeNull();

    [Fact]
    public void Ended_WhenItIsFirstSeen_IsToldByTheVendorsClockAlone()
    {
        Observe(JobState.Succeeded, 40, endedAfter: 35).ShouldBe(TimeSpan.FromSeconds(35));
        Observe(JobState.Succeeded, 40).ShouldBeNull();
        Observe(JobState.Succeeded, 40, endedAfter: 0).ShouldBeNull();
        Observe(JobState.Succeeded, 40, endedAfter: 35, tellsAge: false).ShouldBeNull();
    }

    [Theory]
    [InlineData(7 * 86_400 - 1, 7 * 86_400 - 1)]
    [InlineData(7 * 86_400, 0)]
    [InlineData(-1, 0)]
    public void Age_OfAJobThatClaimsTheImpossible_CountsFromNow(double claimed, double age)
    {
        Observe(JobState.Running, claimed, now: 5);

        _clock.Age(TimeSpan.FromSeconds(5)).ShouldBe(TimeSpan.FromSeconds(age));
    }

    [Fact]
    public void Age_WhereTheVendorsTimesCannotBeCompared_CountsFromNow()
    {
        _clock.Age(TimeSpan.FromSeconds(30)).ShouldBe(TimeSpan.Zero);
        Observe(JobState.Running, 40, tellsAge: false);

        _clock.Age(TimeSpan.FromSeconds(50)).ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void KeptClock_GoesOn_ButNothingOfItLiesInTheFuture()
    {
        RunClock.Load(_clock.Save(s_created), s_created, TimeSpan.Zero).Age(TimeSpan.FromSeconds(9)).ShouldBe(TimeSpan.Zero);
        Observe(JobState.Running, 40);
        var kept = _clock.Save(s_created);

        // Elsewhere, by a watcher that is ten seconds younger, and by another to whom all of it is still to come.
        _clock = RunClock.Load(kept, s_created.AddSeconds(10), TimeSpan.FromSeconds(35));
        _clock.Age(TimeSpan.FromSeconds(40)).ShouldBe(TimeSpan.FromSeconds(50));
        Observe(JobState.Succeeded, 60, now: 50).ShouldBe(TimeSpan.FromSeconds(50));
        RunClock.Load(kept, s_created.AddSeconds(-100), TimeSpan.FromSeconds(1)).Age(TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void KeptClock_RemembersWhatTheJobWaitedFor()
    {
        Observe(JobState.Scheduled, 30);
        _clock = RunClock.Load(_clock.Save(s_created), s_created, TimeSpan.FromSeconds(30));
        Observe(JobState.Succeeded, 50, endedAfter: 45).ShouldBe(TimeSpan.FromSeconds(10));

        Observe(JobState.AwaitingInput, 60);
        _clock = RunClock.Load(_clock.Save(s_created), s_created, TimeSpan.FromSeconds(60));
        Observe(JobState.Succeeded, 70, endedAfter: 65).ShouldBeNull();
    }

    private TimeSpan? Observe(JobState state, double second, double? endedAfter = null, bool tellsAge = true, double? now = null) => _clock.Observe(
        new JobSnapshot<string>
        {
            Reference = new("test", "job", "1"),
            State = state,
            Status = "as the test wants",
            ObservedAt = s_created.AddSeconds(second),
            Model = "",
            Times = new() { Created = s_created, Ended = endedAfter is { } end ? s_created.AddSeconds(end) : null },
        },
        tellsAge,
        TimeSpan.FromSeconds(now ?? second));
}
