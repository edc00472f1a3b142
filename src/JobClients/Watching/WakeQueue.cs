namespace JobClients;

/// <summary>The watched jobs in the order in which something is to happen to them. A job stands here once, or not at all.</summary>
internal sealed class WakeQueue
{
    private readonly SortedSet<WatchedJob> _jobs = new(Comparer<WatchedJob>.Create(Compare));

    /// <summary>When something is to happen next, or <see cref="Moment.Never"/>.</summary>
    public TimeSpan Next => _jobs.Min?.WakeAt ?? Moment.Never;

    /// <summary>Puts a job where it belongs by now.</summary>
    public void Set(WatchedJob job, TimeSpan wakeAt)
    {
        // Taken out first: the set finds a job by the time that is about to change.
        _jobs.Remove(job);
        job.WakeAt = wakeAt;
        if (wakeAt != Moment.Never)
        {
            _jobs.Add(job);
        }
    }

    /// <summary>Takes out what is due.</summary>
    public List<WatchedJob> TakeDue(TimeSpan now)
    {
        var due = new List<WatchedJob>();
        while (_jobs.Min is { } job && job.WakeAt <= now)
        {
            Set(job, Moment.Never);
            due.Add(job);
        }

        return due;
    }

    private static int Compare(WatchedJob one, WatchedJob other)
    {
        var byTime = one.WakeAt.CompareTo(other.WakeAt);
        return byTime != 0 ? byTime : one.Number.CompareTo(other.Number);
    }
}
