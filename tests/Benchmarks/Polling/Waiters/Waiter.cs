namespace JobClients.Benchmarks.Polling;

/// <summary>A way to wait for jobs, which is a row of the tables.</summary>
internal abstract class Waiter(string name, Knowledge knowledge)
{
    public string Name { get; } = name;

    public Knowledge Knowledge { get; } = knowledge;

    /// <summary>
    /// Whether the polls of a job depend on nothing but time, so that all jobs that are begun with the same knowledge
    /// are polled at the same moments and one that outlasts the others tells of them all.
    /// </summary>
    public abstract bool GoesByTheClock { get; }

    /// <summary>Whether it asks what a request is worth.</summary>
    public abstract bool KnowsPollCost { get; }

    public bool IsOurs => this is Ours;

    /// <summary>Sets up the watcher of one job.</summary>
    public abstract void Configure(JobWatcherOptions options, WaitSetting setting);
}
