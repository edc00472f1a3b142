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

    /// <summary>Lets a job stand in line, or move up if it has become urgent since.</summary>
    public void Add(WatchedJob job)
    {
        var line = job.IsUrgent ? ReadyLine.Urgent : ReadyLine.Others;
        if (job.Line < line)
        {
            job.Line = line;
            (line == ReadyLine.Urgent ? _urgent : _others).Enqueue(job);
        }
    }

    public WatchedJob? Take()
    {
        while (!IsEmpty)
        {
            var isTurnOfOthers = _urgent.Count == 0 || (_others.Count > 0 && _urgentInARow >= MostUrgentInARow);
            var job = (isTurnOfOthers ? _others : _urgent).Dequeue();

            // Who has moved up has left its first place behind.
            if (job.Line == (isTurnOfOthers ? ReadyLine.Others : ReadyLine.Urgent))
            {
                _urgentInARow = isTurnOfOthers ? 0 : _urgentInARow + 1;
                job.Line = ReadyLine.None;
                return job;
            }
        }

        return null;
    }
}
