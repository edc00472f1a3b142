namespace JobClients.Benchmarks.Polling;

/// <summary>How long the jobs of one kind run.</summary>
/// <param name="Name">The law's name in tables.</param>
/// <param name="Medians">The medians, in seconds, that it is measured at.</param>
/// <param name="DrawUnit">Draws a run time of the law whose median is 1.</param>
internal sealed record RunTimeLaw(string Name, IReadOnlyList<double> Medians, Func<Random, double> DrawUnit)
{
    /// <summary>Draws run times in seconds. The same seed gives the same draws at every median, but for the scale.</summary>
    public double[] Draw(int count, double median, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => median * DrawUnit(random))];
    }
}
