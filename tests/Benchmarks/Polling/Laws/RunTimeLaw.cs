namespace JobClients.Benchmarks.Polling;

/// <summary>How long the jobs of one kind run.</summary>
/// <param name="Name">The law's name in tables.</param>
/// <param name="Medians">The medians, in seconds, that it is measured at.</param>
/// <param name="UnitQuantile">
/// The run time that a share of the jobs (between 0 and 1, neither included) does not exceed, where the median is 1.
/// </param>
internal sealed record RunTimeLaw(string Name, IReadOnlyList<double> Medians, Func<double, double> UnitQuantile)
{
    /// <summary>
    /// Run times in seconds, the shortest first, that stand for the law as evenly as so many can: the middles of equal
    /// shares. Drawn at random they would leave holes, which whoever knows the very run times can make use of.
    /// </summary>
    public double[] Spread(int count, double median) =>
        [.. Enumerable.Range(0, count).Select(job => median * UnitQuantile((job + 0.5) / count))];

    /// <summary>Draws run times in seconds at random.</summary>
    public double[] Draw(int count, double median, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => median * UnitQuantile(random.NextShare()))];
    }
}
