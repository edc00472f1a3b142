namespace JobClients;

/// <summary>Jobs whose polls are due, until there is room for them: those that somebody is waiting for right now come first.</summary>
internal sealed class ReadyJobs
{
    private readonly Queue<WatchedJob> _urgent = new();
    private readonly Queue<WatchedJob> _others = new();

    public bool IsEmpty => _urgent.Count + _others.Count == 0;

    public void Add(WatchedJob job)
    {
        if (!job.IsReady)
        {
            job.IsReady = true;
            (job.IsUrgent ? _urgent : _others).Enqueue(job);
        }
    }

    public WatchedJob? Take()
    {
        if (_urgent.TryDequeue(out var job) || _others.TryDequeue(out job))
        {
            job.IsReady = false;
        }

        return job;
    }
}
