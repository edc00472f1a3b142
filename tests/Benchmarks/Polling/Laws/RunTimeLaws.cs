namespace JobClients.Benchmarks.Polling;

/// <summary>The laws that every schedule is measured with.</summary>
internal static class RunTimeLaws
{
    /// <summary>Ten seconds, a minute, ten minutes, an hour.</summary>
    private static readonly double[] s_medians = [10, 60, 600, 3600];

    public static IReadOnlyList<RunTimeLaw> All { get; } =
    [
        LogNormal("log-normal σ 0.5", 0.5),
        LogNormal("log-normal σ 1.0", 1.0),
        LogNormal("log-normal σ 1.6", 1.6),
        new("exponential", s_medians, random => Weibull(random, 1)),
        new("Weibull 3", s_medians, random => Weibull(random, 3)),
        new("two modes", s_medians, TwoModes),
    ];

    private static RunTimeLaw LogNormal(string name, double sigma) =>
        new(name, s_medians, random => Math.Exp(sigma * random.NextGaussian()));

    private static double Weibull(Random random, double shape) => Math.Pow(-Math.Log2(1 - random.NextDouble()), 1 / shape);

    /// <summary>
    /// Seven jobs of ten are short and the others take 120 times as long, each spread by a tenth. The median proper
    /// would say nothing of the long ones, so what is called the median here lies between the two: at 60 seconds they
    /// take 5 seconds and 600.
    /// </summary>
    private static double TwoModes(Random random) =>
        (random.NextDouble() < 0.7 ? 1.0 / 12 : 10) * Math.Exp(0.1 * random.NextGaussian());
}
