namespace JobClients.Cli.History;

/// <summary>Within how many seconds how many of the jobs ended.</summary>
internal sealed record RunTimeQuantiles(double Shortest, double P10, double P50, double P90, double P99, double Longest)
{
    /// <param name="sorted">The run times in seconds, the shortest first; at least one.</param>
    public static RunTimeQuantiles Of(double[] sorted) => new(
        sorted[0], Quantile(sorted, 0.1), Quantile(sorted, 0.5), Quantile(sorted, 0.9), Quantile(sorted, 0.99), sorted[^1]);

    /// <summary>Between two runs, what lies between them.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return Math.Round(sorted[below] + ((sorted[above] - sorted[below]) * (place - below)), 3);
    }
}
