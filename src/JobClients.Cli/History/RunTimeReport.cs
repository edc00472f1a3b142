namespace JobClients.Cli.History;

/// <summary>How long jobs of a kind ran, in JSON.</summary>
/// <param name="Kind">The kind, with its connection if that has a name.</param>
/// <param name="Runs">Of how many jobs that is known.</param>
/// <param name="LastEndedAt">When the last of them ended.</param>
/// <param name="Seconds">The quantiles.</param>
/// <param name="Histogram">How many ran how long.</param>
internal sealed record RunTimeReport(
    string Kind, int Runs, DateTimeOffset LastEndedAt, RunTimeQuantiles Seconds, IReadOnlyList<RunTimeBin> Histogram)
{
    public static RunTimeReport Of(string kind, IReadOnlyList<RunTime> runs)
    {
        double[] seconds = [.. runs.Select(run => run.Duration.TotalSeconds).Order()];
        return new(kind, runs.Count, runs[^1].EndedAt, RunTimeQuantiles.Of(seconds), RunTimeBin.Divide(seconds));
    }
}
