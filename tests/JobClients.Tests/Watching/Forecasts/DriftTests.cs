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

    private static double[] RunTimes(double median, int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => median * (0.5 + random.NextDouble()))];
    }
}
