namespace JobClients.Tests.Watching.Forecasts;

public sealed class PollPlanTests
{
    /// <summary>Against every way to choose polls among a few ages.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 7)]
    [InlineData(4, 7)]
    [InlineData(5, 20)]
    public void Next_FromTheBeginning_IsThatOfTheCheapestPlan(int seed, double floor)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var ages = Enumerable.Range(0, 9).Select(_ => random.NextDouble() * 100).Append(0).Append(130).Order().ToArray();
            var survival = ages.Select(_ => random.NextDouble()).OrderDescending().ToArray();
            (survival[0], survival[^1]) = (1, 0);
            var cost = random.NextDouble() * 10;

            var next = new PollPlan(ages, survival, cost, floor).Next(0);

            Cost(ages, survival, cost, floor, next).ShouldBe(Cheapest(ages, survival, cost, floor, 0), tolerance: 1e-9);
        }
    }

    [Fact]
    public void Next_BetweenTheAges_LooksForwardAndKeepsTheFloor()
    {
        double[] ages = [0, 10, 20, 30, 40];
        var plan = new PollPlan(ages, [1, 0.9, 0.5, 0.1, 0], cost: 0.5, floor: 8);

        for (var age = 0.0; age < 39; age += 0.5)
        {
            plan.Next(age).ShouldBeGreaterThanOrEqualTo(age + 8);
        }
    }

    /// <summary>Where the plan ends, what is known of no job says what is still to be paid.</summary>
    [Fact]
    public void Next_OfAJobThatMayOutliveThePlan_CountsWhatComesAfterIt()
    {
        var random = new Random(6);
        for (var run = 0; run < 200; run++)
        {
            var ages = Enumerable.Range(0, 8).Select(_ => random.NextDouble() * 100).Append(0).Append(130).Order().ToArray();
            var survival = ages.Select(_ => 0.3 + (0.7 * random.NextDouble())).OrderDescending().ToArray();

            var next = new PollPlan(ages, survival, cost: 2, floor: 0).Next(0);

            Cost(ages, survival, 2, 0, next).ShouldBe(Cheapest(ages, survival, 2, 0, 0), tolerance: 1e-9);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Next_BetweenTheAges_IsThatOfTheCheapestPlanFromThere(double floor)
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            double[] ages = [.. Enumerable.Range(0, 10).Select(i => i * 10.0)];
            var survival = ages.Select(_ => random.NextDouble()).OrderDescending().ToArray();
            (survival[0], survival[^1]) = (1, 0);
            var cost = random.NextDouble() * 10;
            var age = random.NextDouble() * 80;
            var before = (int)(age / 10);
            double[] left = [age, .. ages[(before + 1)..]];
            double[] leftSurvival = [double.Lerp(survival[before], survival[before + 1], (age - ages[before]) / 10), .. survival[(before + 1)..]];

            var next = new PollPlan(ages, survival, cost, floor).Next(age);

            var first = Array.IndexOf(left, next);
            first.ShouldBeGreaterThan(0);
            var value = ((next - age + cost) * leftSurvival[0]) + Cheapest(left, leftSurvival, cost, floor, first);
            value.ShouldBe(Cheapest(left, leftSurvival, cost, floor, 0), tolerance: 1e-9);
        }
    }

    [Fact]
    public void Plan_EndsWithTheLastAge() => new PollPlan([0, 10, 40], [1, 0.5, 0], cost: 1, floor: 0).End.ShouldBe(40);

    /// <summary>What a plan costs whose first poll is known.</summary>
    private static double Cost(double[] ages, double[] survival, double cost, double floor, double first)
    {
        var next = Array.IndexOf(ages, first);
        next.ShouldBeGreaterThan(0);
        return ((first + cost) * survival[0]) + Cheapest(ages, survival, cost, floor, next);
    }

    private static double Cheapest(double[] ages, double[] survival, double cost, double floor, int from) =>
        from == ages.Length - 1
            ? survival[from] * UnknownLaw.Instance.NextGap(ages[from], cost, floor)
            : Enumerable.Range(from + 1, ages.Length - from - 1)
                .Where(next => ages[next] - ages[from] >= floor || (next == ages.Length - 1 && ages[next] - ages[from] < floor))
                .Min(next => ((ages[next] - ages[from] + cost) * survival[from]) + Cheapest(ages, survival, cost, floor, next));
}
