namespace JobClients.Benchmarks.Polling;

/// <summary>The laws that every schedule is measured with.</summary>
internal static class RunTimeLaws
{
    private const double ShortJobs = 0.7;

    /// <summary>Ten seconds, a minute, ten minutes, an hour.</summary>
    private static readonly double[] s_medians = [10, 60, 600, 3600];

    public static IReadOnlyList<RunTimeLaw> All { get; } =
    [
        LogNormal("log-normal σ 0.5", 0.5),
        LogNormal("log-normal σ 1.0", 1.0),
        LogNormal("log-normal σ 1.6", 1.6),
        new("exponential", s_medians, share => Weibull(share, 1)),
        new("Weibull 3", s_medians, share => Weibull(share, 3)),
        new("two modes", s_medians, TwoModes),
    ];

    private static RunTimeLaw LogNormal(string name, double sigma) => new(name, s_medians, share => LogNormal(share, sigma));

    private static double LogNormal(double share, double sigma) => Math.Exp(sigma * Normal.Quantile(share));

    private static double Weibull(double share, double shape) => Math.Pow(-Math.Log2(1 - share), 1 / shape);

    /// <summary>
    /// Seven jobs of ten are short and the others take 120 times as long, each mode spread by a tenth. The median
    /// proper would say nothing of the long ones, so what is called the median here lies between the two: at 60
    /// seconds they take 5 seconds and 600.
    /// </summary>
    private static double TwoModes(double share) => share < ShortJobs
        ? LogNormal(share / ShortJobs, 0.1) / 12
        : LogNormal((share - ShortJobs) / (1 - ShortJobs), 0.1) * 10;
}
