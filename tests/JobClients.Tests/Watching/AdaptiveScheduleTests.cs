namespace JobClients.Tests.Watching;

public sealed class AdaptiveScheduleTests
{
    [Fact]
    public void NextGap_WithOneSeed_IsTheSameAgain() =>
        Gaps(PollSchedule.Adaptive(7)).ShouldBe(Gaps(PollSchedule.Adaptive(7)));

    [Fact]
    public void NextGap_WithAnotherSeed_IsAnother() =>
        Gaps(PollSchedule.Adaptive(7)).ShouldNotBe(Gaps(PollSchedule.Adaptive(8)));

    [Fact]
    public void NextGap_Spread_IsAFewPercentEitherWay()
    {
        var plain = UnknownLaw.Instance.NextGap(1_000, cost: 1, floor: 0);
        var gaps = Gaps(PollSchedule.Adaptive(1));

        gaps.Min().ShouldBeInRange(plain * 0.949, plain * 0.96);
        gaps.Max().ShouldBeInRange(plain * 1.04, plain * 1.051);
    }

    [Fact]
    public void NextGap_AtTheFloor_IsSpreadUpwardsOnly()
    {
        var gaps = Gaps(PollSchedule.Adaptive(1), floor: 1_000);

        gaps.Min().ShouldBeInRange(1_000, 1_005);
        gaps.Max().ShouldBeInRange(1_040, 1_051);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(10, 60)]
    [InlineData(int.MaxValue, 60)]
    public void NextGap_AfterFailures_DoublesUpToAMinute(int failures, double expected) =>
        Gap(PollSchedule.Adaptive(1), new(default, 5, failures, null) { Age = TimeSpan.FromDays(3), PollCost = TimeSpan.FromSeconds(1) })
            .ShouldBe(expected, tolerance: expected * 0.051);

    [Fact]
    public void NextGap_OfExtremes_IsFinite()
    {
        var schedule = PollSchedule.Adaptive(1);

        Gap(schedule, default).ShouldBeGreaterThanOrEqualTo(0);
        Gap(schedule, new(default, 1, 0, null) { Age = TimeSpan.MaxValue, PollCost = TimeSpan.MaxValue, MinimumInterval = TimeSpan.MaxValue }).ShouldBeGreaterThan(0);
        Gap(schedule, new(default, 1, 0, null) { Age = TimeSpan.MinValue, PollCost = TimeSpan.FromTicks(1) }).ShouldBeGreaterThan(0);
    }

    private static List<double> Gaps(PollSchedule schedule, double floor = 0)
    {
        var context = new PollContext(default, 1, 0, null)
        {
            Age = TimeSpan.FromSeconds(1_000),
            PollCost = TimeSpan.FromSeconds(1),
            MinimumInterval = TimeSpan.FromSeconds(floor),
        };
        return [.. Enumerable.Range(0, 200).Select(_ => Gap(schedule, context))];
    }

    private static double Gap(PollSchedule schedule, PollContext context) => schedule.NextGap(context).TotalSeconds;
}
