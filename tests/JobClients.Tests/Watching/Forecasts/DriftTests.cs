namespace JobClients.Tests.Watching.Forecasts;

public sealed class DriftTests
{
    [Fact]
    public void LeaveOutOutdated_AfterAChange_KeepsTheLastAlone()
    {
        var before = RunTimes(60, 100);
        var after = RunTimes(600, 20);

        Drift.LeaveOutOutdated([.. before, .. after]).ShouldBe(after);
    }

    [Fact]
    public void LeaveOutOutdated_WithoutAChange_KeepsAll()
    {
        var runTimes = RunTimes(60, 300);

        Drift.LeaveOutOutdated(runTimes).ShouldBe(runTimes);
    }

    /// <summary>Two modes in random order are no change.</summary>
    [Fact]
    public void LeaveOutOutdated_OfTwoModes_HardlyEverForgets()
    {
        var random = new Random(3);
        var forgotten = Enumerable.Range(0, 1_000).Count(_ =>
        {
            var runTimes = Enumerable.Range(0, 100).Select(_ => (random.NextDouble() < 0.7 ? 5 : 600) * (0.9 + (0.2 * random.NextDouble()))).ToArray();
            return Drift.LeaveOutOutdated(runTimes).Length < runTimes.Length;
        });

        forgotten.ShouldBeLessThanOrEqualTo(3);
    }

    /// <summary>Against the definition of the statistic, where it is close to what decides.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(60)]
    [InlineData(280)]
    public void LeaveOutOutdated_DecidesByTheGreatestDifferenceOfTheTwoDistributions(int before)
    {
        var random = new Random(before);
        var forgotten = 0;
        for (var run = 0; run < 300; run++)
        {
            // Whole seconds, so that many are alike.
            var shift = random.Next(0, 12);
            double[] old = [.. Enumerable.Range(0, before).Select(_ => (double)random.Next(10, 30))];
            double[] recent = [.. Enumerable.Range(0, 20).Select(_ => (double)random.Next(10, 30) + shift)];
            var isOutdated = Distance(old, recent) * Math.Sqrt(before * 20.0 / (before + 20)) > 2.15;
            forgotten += isOutdated ? 1 : 0;

            Drift.LeaveOutOutdated([.. old, .. recent]).ShouldBe(isOutdated ? recent : [.. old, .. recent]);
        }

        forgotten.ShouldBeInRange(15, 285);
    }

    [Fact]
    public void LeaveOutOutdated_OfFewerThanForty_KeepsAll()
    {
        double[] runTimes = [.. RunTimes(60, 19), .. RunTimes(6_000, 20)];

        Drift.LeaveOutOutdated(runTimes).ShouldBe(runTimes);
    }

    private static double Distance(double[] one, double[] other) => one.Concat(other).Max(value =>
        Math.Abs(((double)one.Count(x => x <= value) / one.Length) - ((double)other.Count(x => x <= value) / other.Length)));

    private static double[] RunTimes(double median, int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => median * (0.5 + random.NextDouble()))];
    }
}
