namespace JobClients.Benchmarks.Polling;

/// <summary>A job that began with the clock and tells how it stands by it.</summary>
/// <param name="runTime">How many seconds it takes.</param>
/// <param name="progress">What it tells of its progress, if anything, by the share of its run time that has passed.</param>
internal sealed class SimulatedJob(VirtualClock clock, double runTime, Func<double, double>? progress)
{
    /// <summary>The seconds at which it was polled.</summary>
    public List<double> Polls { get; } = [];

    public bool WasSeenToEnd { get; private set; }

    public SimulatedAnswer Poll()
    {
        var now = clock.Elapsed.TotalSeconds;
        Polls.Add(now);
        WasSeenToEnd = now >= runTime;
        return WasSeenToEnd ? SimulatedAnswer.Ended : new("running", progress?.Invoke(now / runTime));
    }
}
