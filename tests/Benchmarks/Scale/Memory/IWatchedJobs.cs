namespace JobClients.Benchmarks.Scale.Memory;

/// <summary>Jobs of one watcher.</summary>
internal interface IWatchedJobs : IDisposable
{
    Job Open(int number);

    /// <summary>Waits until so many polls have been answered.</summary>
    Task WhenPolledAsync(int polls);
}
