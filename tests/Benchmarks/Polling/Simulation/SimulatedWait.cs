namespace JobClients.Benchmarks.Polling;

/// <summary>One wait for one job, by a watcher and a clock of its own.</summary>
internal static class SimulatedWait
{
    /// <summary>Waits for a job to end.</summary>
    /// <param name="configure">Sets up the watcher.</param>
    /// <param name="runTime">How many seconds the job takes.</param>
    /// <param name="floor">The least seconds between two polls.</param>
    /// <param name="progress">What the job tells of its progress.</param>
    /// <returns>The seconds at which it was polled. The last poll is the one that the wait returned.</returns>
    public static async Task<List<double>> RunAsync(
        Action<JobWatcherOptions> configure, double runTime, double floor, Func<double, double>? progress = null)
    {
        var clock = new VirtualClock();
        var start = clock.GetUtcNow();
        var options = new JobWatcherOptions { TimeProvider = clock };
        configure(options);
        using var watcher = new JobWatcher(options);
        var job = new SimulatedJob(clock, runTime, progress);
        var wait = new SimulatedKind(job, TimeSpan.FromSeconds(floor)).Open(SimulatedKind.Reference, watcher).WaitAsync(Timeout.InfiniteTimeSpan);
        while (!job.WasSeenToEnd)
        {
            clock.FireNext();
        }

        var seen = (await wait).ObservedAt - start;
        return seen.TotalSeconds == job.Polls[^1] ? job.Polls : throw new InvalidOperationException("The wait did not return the last poll.");
    }
}
