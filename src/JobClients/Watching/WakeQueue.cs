namespace JobClients;

/// <summary>
/// The watched jobs in the order in which something is to happen to them. A job stands here once, or not at all. (A heap
/// of four branches, whose entries have the times with them: with very many jobs, memory is what takes the time.)
/// </summary>
internal sealed class WakeQueue
{
    private const int Branches = 4;

    /// <summary>The place of a job that does not stand here.</summary>
    public const int Nowhere = -1;

    private (TimeSpan WakeAt, WatchedJob Job)[] _heap = new (TimeSpan, WatchedJob)[16];
    private int _count;

    /// <summary>When something is to happen next, or <see cref="Moment.Never"/>.</summary>
    public TimeSpan Next => _count > 0 ? _heap[0].WakeAt : Moment.Never;

    /// <summary>Puts a job where it belongs by now.</summary>
    public void Set(WatchedJob job, TimeSpan wakeAt)
    {
        if (wakeAt == Moment.Never)
        {
            Remove(job);
        }
        else if (job.QueuePlace == Nowhere)
        {
            Grow();
            Rise(_count++, (wakeAt, job));
        }
        else if (wakeAt != _heap[job.QueuePlace].WakeAt)
        {
            Settle(job.QueuePlace, (wakeAt, job));
        }
    }

    /// <summary>Takes out one job that is due, or none.</summary>
    public WatchedJob? TakeDue(TimeSpan now)
    {
        if (Next > now || _count == 0)
        {
            return null;
        }

        var job = _heap[0].Job;
        Remove(job);
        return job;
    }

    private void Remove(WatchedJob job)
    {
        var place = job.QueuePlace;
        if (place == Nowhere)
        {
            return;
        }

        job.QueuePlace = Nowhere;
        var last = _heap[--_count];
        _heap[_count] = default;
        if (place < _count)
        {
            Settle(place, last);
        }
    }

    private void Settle(int place, (TimeSpan WakeAt, WatchedJob Job) entry)
    {
        if (place > 0 && IsBefore(entry, _heap[(place - 1) / Branches]))
        {
            Rise(place, entry);
        }
        else
        {
            Sink(place, entry);
        }
    }

    private void Rise(int place, (TimeSpan WakeAt, WatchedJob Job) entry)
    {
        while (place > 0 && IsBefore(entry, _heap[(place - 1) / Branches]))
        {
            Put(place, _heap[(place - 1) / Branches]);
            place = (place - 1) / Branches;
        }

        Put(place, entry);
    }

    private void Sink(int place, (TimeSpan WakeAt, WatchedJob Job) entry)
    {
        for (var child = FirstChild(place); child != Nowhere && IsBefore(_heap[child], entry); child = FirstChild(place))
        {
            Put(place, _heap[child]);
            place = child;
        }

        Put(place, entry);
    }

    /// <summary>Which of the branches below a place comes first.</summary>
    private int FirstChild(int place)
    {
        var first = (place * Branches) + 1;
        if (first >= _count)
        {
            return Nowhere;
        }

        var end = Math.Min(first + Branches, _count);
        for (var child = first + 1; child < end; child++)
        {
            if (IsBefore(_heap[child], _heap[first]))
            {
                first = child;
            }
        }

        return first;
    }

    private void Put(int place, (TimeSpan WakeAt, WatchedJob Job) entry)
    {
        _heap[place] = entry;
        entry.Job.QueuePlace = place;
    }

    private void Grow()
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, _count + (_count / 2));
        }
    }

    private static bool IsBefore((TimeSpan WakeAt, WatchedJob Job) one, (TimeSpan WakeAt, WatchedJob Job) other) =>
        one.WakeAt != other.WakeAt ? one.WakeAt < other.WakeAt : one.Job.Number < other.Job.Number;
}
