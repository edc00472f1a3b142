namespace JobClients;

/// <summary>
/// The watched jobs in the order in which something is to happen to them. A job stands here once, or not at all.
/// </summary>
/// <remarks>
/// A heap of four branches. With very many jobs, memory is what takes the time, so that a job which moves is not touched
/// itself: it has a slot as long as it stands here, and where it stands is noted by its slot.
/// </remarks>
internal sealed class WakeQueue
{
    private const int Branches = 4;

    /// <summary>The slot of a job that does not stand here.</summary>
    public const int Nowhere = -1;

    /// <summary>By places. Behind the last entry are those that were taken out, whose slots are free.</summary>
    private (TimeSpan WakeAt, int Slot)[] _heap = new (TimeSpan, int)[16];

    /// <summary>By slots.</summary>
    private int[] _places = new int[16];
    private WatchedJob?[] _jobs = new WatchedJob?[16];
    private int _count;
    private int _slots;

    /// <summary>When something is to happen next, or <see cref="Moment.Never"/>.</summary>
    public TimeSpan Next => _count > 0 ? _heap[0].WakeAt : Moment.Never;

    /// <summary>Puts a job where it belongs by now.</summary>
    public void Set(WatchedJob job, TimeSpan wakeAt)
    {
        if (wakeAt == Moment.Never)
        {
            Remove(job);
        }
        else if (job.QueueSlot == Nowhere)
        {
            job.QueueSlot = Reserve();
            _jobs[job.QueueSlot] = job;
            Rise(_count++, (wakeAt, job.QueueSlot));
        }
        else if (_places[job.QueueSlot] is var place && wakeAt != _heap[place].WakeAt)
        {
            Settle(place, (wakeAt, job.QueueSlot));
        }
    }

    /// <summary>Takes out one job that is due, or none.</summary>
    public WatchedJob? TakeDue(TimeSpan now)
    {
        if (Next > now || _count == 0)
        {
            return null;
        }

        var job = _jobs[_heap[0].Slot]!;
        Remove(job);
        return job;
    }

    private void Remove(WatchedJob job)
    {
        var slot = job.QueueSlot;
        if (slot == Nowhere)
        {
            return;
        }

        (job.QueueSlot, _jobs[slot]) = (Nowhere, null);
        var last = _heap[--_count];
        _heap[_count].Slot = slot;
        if (_places[slot] is var place && place < _count)
        {
            Settle(place, last);
        }
    }

    /// <returns>A free slot.</returns>
    private int Reserve()
    {
        if (_count < _slots)
        {
            return _heap[_count].Slot;
        }

        if (_slots == _heap.Length)
        {
            var length = _slots + (_slots / 2);
            Array.Resize(ref _heap, length);
            Array.Resize(ref _places, length);
            Array.Resize(ref _jobs, length);
        }

        return _slots++;
    }

    private void Settle(int place, (TimeSpan WakeAt, int Slot) entry)
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

    private void Rise(int place, (TimeSpan WakeAt, int Slot) entry)
    {
        while (place > 0 && IsBefore(entry, _heap[(place - 1) / Branches]))
        {
            Put(place, _heap[(place - 1) / Branches]);
            place = (place - 1) / Branches;
        }

        Put(place, entry);
    }

    private void Sink(int place, (TimeSpan WakeAt, int Slot) entry)
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

    private void Put(int place, (TimeSpan WakeAt, int Slot) entry)
    {
        _heap[place] = entry;
        _places[entry.Slot] = place;
    }

    private bool IsBefore((TimeSpan WakeAt, int Slot) one, (TimeSpan WakeAt, int Slot) other) =>
        one.WakeAt != other.WakeAt ? one.WakeAt < other.WakeAt : _jobs[one.Slot]!.Number < _jobs[other.Slot]!.Number;
}
