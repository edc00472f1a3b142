namespace JobClients;

/// <summary>
/// Jobs whose polls are due, until there is room for them: those that somebody is waiting for right now come first,
/// but never so many in a row that the others get no turn.
/// </summary>
internal sealed class ReadyJobs
{
    private const int MostUrgentInARow = 3;

    private readonly Queue<WatchedJob> _urgent = new();
    private readonly Queue<WatchedJob> _others = new();
    private int _urgentInARow;

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
        var isTurnOfOthers = _urgent.Count == 0 || (_others.Count > 0 && _urgentInARow >= MostUrgentInARow);
        if (!(isTurnOfOthers ? _others : _urgent).TryDequeue(out var job))
        {
            return null;
        }

        _urgentInARow = isTurnOfOthers ? 0 : _urgentInARow + 1;
        job.IsReady = false;
        return job;
    }
}
