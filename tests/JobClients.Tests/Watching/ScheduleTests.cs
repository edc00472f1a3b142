namespace JobClients.Tests.Watching;

public sealed class ScheduleTests
{
    [Fact]
    public void Exponential_Gaps_GrowToTheLongest()
    {
        var schedule = PollSchedule.Exponential(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(10));

        Enumerable.Range(1, 6).Select(polls => Gap(schedule, polls)).ShouldBe([1, 2, 4, 8, 10, 10]);
        Gap(schedule, int.MaxValue).ShouldBe(10);
    }

    [Fact]
    public void Fixed_Gaps_StayTheSame() =>
        Enumerable.Range(1, 3).Select(polls => Gap(PollSchedule.Fixed(TimeSpan.FromSeconds(7)), polls)).ShouldBe([7, 7, 7]);

    [Fact]
    public void Options_Defaults_AreAsDocumented()
    {
        var options = new JobWatcherOptions();

        options.Schedule.ShouldBeOfType<AdaptiveSchedule>();
        options.PollCost.ShouldBe(TimeSpan.FromSeconds(1));
        options.MaxConcurrentPolls.ShouldBe(32);
        options.History.ShouldBeNull();
        options.MaxInitialFailures.ShouldBe(3);
        options.MaxConsecutiveFailures.ShouldBe(10);
        options.TimeProvider.ShouldBeSameAs(TimeProvider.System);
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        var second = TimeSpan.FromSeconds(1);

        Should.Throw<ArgumentOutOfRangeException>(() => PollSchedule.Fixed(TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => PollSchedule.Exponential(second, 0.9, second));
        Should.Throw<ArgumentOutOfRangeException>(() => PollSchedule.Exponential(second, 2, TimeSpan.FromMilliseconds(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => PollSchedule.Exponential(second, double.NaN, second));
        Should.Throw<ArgumentOutOfRangeException>(() => new JobWatcherOptions { MaxInitialFailures = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JobWatcherOptions { MaxConsecutiveFailures = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JobWatcherOptions { MaxConcurrentPolls = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JobWatcherOptions { PollCost = TimeSpan.Zero });
        Should.Throw<ArgumentOutOfRangeException>(() => new JobWatcherOptions { PollCost = TimeSpan.FromDays(2) });
        Should.Throw<ArgumentNullException>(() => new JobWatcherOptions { Schedule = null! });
        Should.Throw<ArgumentNullException>(() => new JobWatcherOptions { TimeProvider = null! });
    }

    private static double Gap(PollSchedule schedule, int polls) => schedule.NextGap(new(default, polls, 0, null)).TotalSeconds;
}
