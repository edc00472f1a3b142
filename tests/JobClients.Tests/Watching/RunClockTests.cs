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

    private TimeSpan? Observe(JobState state, double second, double? endedAfter = null) => _clock.Observe(
        new JobSnapshot<string>
        {
            Reference = new("test", "job", "1"),
            State = state,
            Status = "as the test wants",
            ObservedAt = s_created.AddSeconds(second),
            Model = "",
            Times = new() { Created = s_created, Ended = endedAfter is { } end ? s_created.AddSeconds(end) : null },
        },
        tellsAge: true,
        TimeSpan.FromSeconds(second));
}
