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
    }

    [Fact]
    public void Watcher_OfBadOptions_NamesEveryFault()
    {
        var options = new JobWatcherOptions
        {
            TimeProvider = null!,
            Schedule = null!,
            PollCost = TimeSpan.Zero,
            MaxConcurrentPolls = 0,
            MaxInitialFailures = 0,
            MaxConsecutiveFailures = 0,
        };

        var failure = Should.Throw<ArgumentException>(() => new JobWatcher(options));

        failure.ParamName.ShouldBe("options");
        options.Validate().Count.ShouldBe(6);
        options.Validate().ShouldAllBe(fault => failure.Message.Contains(fault));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(TimeSpan.TicksPerDay, true)]
    [InlineData(TimeSpan.TicksPerDay + 1, false)]
    public void PollCost_IsPositive_AndAtMostADay(long ticks, bool isValid) =>
        new JobWatcherOptions { PollCost = new(ticks) }.Validate().ShouldBe(isValid ? [] : ["PollCost has to be positive, and at most a day."]);

    [Fact]
    public void LeastOptions_AreTaken() =>
        new JobWatcherOptions { MaxConcurrentPolls = 1, MaxInitialFailures = 1, MaxConsecutiveFailures = 1 }.Validate().ShouldBeEmpty();

    /// <summary>The first numbers of SplitMix64 for the seed 0, as published.</summary>
    [Fact]
    public void Dice_AreSplitMix64()
    {
        var dice = new Dice(0);

        ulong[] published = [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F];
        published.ShouldAllBe(number => dice.Next() == (number >> 11) * Math.Pow(2, -53));
    }

    private static double Gap(PollSchedule schedule, int polls) => schedule.NextGap(new(default, polls, 0, null)).TotalSeconds;
}
