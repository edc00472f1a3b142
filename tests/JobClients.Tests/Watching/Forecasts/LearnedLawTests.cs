namespace JobClients.Tests.Watching.Forecasts;

public sealed class LearnedLawTests
{
    [Fact]
    public void NextGap_OfJobsThatAllTakeAMinute_WaitsForThatAndThenLooksClosely()
    {
        var law = new LearnedLaw(Around(60, 0.05, 50));

        (10 + law.NextGap(10, cost: 1, floor: 0)).ShouldBeInRange(50, 66);
        law.NextGap(60, cost: 1, floor: 0).ShouldBeLessThan(5);
        law.NextGap(60, cost: 1, floor: 10).ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void NextGap_OfTwoModes_LooksAtBothAndNotBetween()
    {
        var law = new LearnedLaw([.. Around(5, 0.1, 70), .. Around(600, 0.1, 30)]);

        law.NextGap(0, cost: 1, floor: 0).ShouldBeInRange(4, 8);
        law.NextGap(10, cost: 1, floor: 0).ShouldBeGreaterThan(2 * UnknownLaw.Instance.NextGap(10, 1, 0));
        law.NextGap(600, cost: 1, floor: 0).ShouldBeLessThan(60);
    }

    [Fact]
    public void NextGap_OfAJobThatOutlivesAllOthers_IsThatOfKnowingNothing() =>
        new LearnedLaw(Around(60, 0.05, 50)).NextGap(5_000, cost: 1, floor: 0).ShouldBe(UnknownLaw.Instance.NextGap(5_000, 1, 0));

    [Fact]
    public void NextGap_OfAJobUnlikeAllOthers_IsFoundLongBeforeTheOthersEnd()
    {
        var law = new LearnedLaw(Around(3_600, 0.1, 300));

        law.NextGap(0, cost: 1, floor: 0).ShouldBeLessThan(900);
        law.NextGap(900, cost: 1, floor: 0).ShouldBeLessThan(2_100);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(1)]
    [InlineData(1e6)]
    public void Law_OfEqualRunTimes_IsSound(double runTime)
    {
        var law = new LearnedLaw([runTime, runTime, runTime]);

        law.Survival(0).ShouldBe(1);
        law.Survival(runTime * 100).ShouldBeLessThan(0.2);
        for (var age = 0.0; age < 3 * runTime; age += runTime / 50)
        {
            var gap = law.NextGap(age, cost: 1, floor: 0);
            double.IsFinite(gap).ShouldBeTrue();
            gap.ShouldBeGreaterThan(0);
        }
    }

    /// <summary>Against a plan that looks at many more ages, and evenly.</summary>
    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 10)]
    [InlineData(5, 0)]
    public void NextGap_IsHardlyWorseThanTheBestThereIs(double cost, double floor)
    {
        double[][] pasts = [Around(60, 0.3, 10), Around(60, 0.05, 300), [.. Around(5, 0.1, 70), .. Around(300, 0.1, 30)]];
        foreach (var past in pasts)
        {
            var law = new LearnedLaw(past);
            double[] ages = [.. Enumerable.Range(0, 3_000).Select(i => i * 0.2)];
            var best = new PollPlan(ages, Array.ConvertAll(ages, law.Survival), cost, floor);

            var paid = Cost(law, cost, age => law.NextGap(age, cost, floor));

            paid.ShouldBeLessThan(1.01 * Cost(law, cost, age => best.Next(age) - age));
        }
    }

    [Fact]
    public void NextGap_ForManyCostsAndFloors_IsThatOfEach()
    {
        var past = Around(60, 0.3, 10);
        var law = new LearnedLaw(past);
        (double Cost, double Floor)[] terms = [.. Enumerable.Range(1, 12).SelectMany(cost => new[] { ((double)cost, 0.0), (cost, 10) })];

        foreach (var (cost, floor) in terms.Concat(terms))
        {
            law.NextGap(20, cost, floor).ShouldBe(new LearnedLaw(past).NextGap(20, cost, floor));
        }
    }

    [Theory]
    [InlineData(3, 1 / 7.0)]
    [InlineData(10, 0.5 / 10.5)]
    [InlineData(300, 0.02)]
    public void Survival_LeavesAShareToJobsThatAreLikeNoneBefore(int runs, double doubt)
    {
        var law = new LearnedLaw(Around(60, 0.05, runs));

        law.Survival(10).ShouldBe(1 - doubt + (doubt * UnknownLaw.Instance.Survival(10)), tolerance: 1e-9);
        law.Survival(100_000).ShouldBe(doubt * UnknownLaw.Instance.Survival(100_000), tolerance: 1e-9);
    }

    [Fact]
    public void Survival_NeverRises()
    {
        var law = new LearnedLaw([.. Around(5, 0.5, 30), .. Around(600, 0.2, 10)]);

        Enumerable.Range(0, 2_000).Select(age => law.Survival(age)).ShouldBeInOrder(SortDirection.Descending);
    }

    /// <summary>What delay and polls cost until nearly every job has ended.</summary>
    private static double Cost(LearnedLaw law, double cost, Func<double, double> nextGap)
    {
        var (age, paid) = (0.0, 0.0);
        while (age < 500)
        {
            var gap = nextGap(age);
            gap.ShouldBeGreaterThan(0.001);
            paid += (gap * law.Survival(age)) + (cost * law.Survival(age + gap));
            age += gap;
        }

        return paid;
    }

    private static double[] Around(double median, double deviation, int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => median * Math.Exp(deviation * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2))];
    }
}
