namespace JobClients.Tests.Watching.Forecasts;

public sealed class UnknownLawTests
{
    private static readonly UnknownLaw s_law = UnknownLaw.Instance;

    [Fact]
    public void NextGap_OfOldJobs_GrowsWithTheRootOfTheAgeAndOfTheCost()
    {
        s_law.NextGap(40_000, cost: 1, floor: 0).ShouldBe(2 * s_law.NextGap(10_000, cost: 1, floor: 0), tolerance: 1);
        s_law.NextGap(10_000, cost: 4, floor: 0).ShouldBe(2 * s_law.NextGap(10_000, cost: 1, floor: 0), tolerance: 1e-6);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 0.6299605249)]
    [InlineData(70, 0.25)]
    public void Survival_FallsWithTheRootOfTheSquaredAge(double age, double probability) => s_law.Survival(age).ShouldBe(probability, tolerance: 1e-9);

    [Fact]
    public void NextGap_IsNeverBelowTheFloor() => s_law.NextGap(0, cost: 0.01, floor: 10).ShouldBe(10);

    [Fact]
    public void NextGap_FollowsFromTheHazard()
    {
        const double age = 300;
        var hazard = (Math.Log(s_law.Survival(age)) - Math.Log(s_law.Survival(age + 0.01))) / 0.01;

        s_law.NextGap(age, cost: 2, floor: 0).ShouldBe(Math.Sqrt(2 * 2 / hazard), tolerance: 0.01);
    }
}
