namespace JobClients;

/// <summary>
/// The listeners of a job that has many: to join, to leave, and to be woken costs each the logarithm of their number,
/// so that thousands who wait for one job do not look at each other.
/// </summary>
internal sealed class ListenerCrowd
{
    private static readonly Comparer<Alarm> s_order = Comparer<Alarm>.Create(static (one, other) =>
        one.At == other.At ? one.Number.CompareTo(other.Number) : one.At.CompareTo(other.At));

    private readonly Dictionary<PollListener, (Alarm Deadline, Alarm Beat)> _members = [];
    private readonly SortedSet<Alarm> _deadlines = new(s_order);
    private readonly SortedSet<Alarm> _beats = new(s_order);
    private long _lastNumber;
    private int _inAHurry;

    public bool IsEmpty => _members.Count == 0;

    public bool IsInAHurry => _inAHurry > 0;

    public TimeSpan NextDeadline => First(_deadlines);

    /// <summary>Never too late; too early by what was told between the beats.</summary>
    public TimeSpan NextBeat => First(_beats);

    public void Add(PollListener listener)
    {
        var number = ++_lastNumber;
        var (deadline, beat) = (new Alarm(listener.Deadline, number, listener), new Alarm(listener.NextBeat, number, listener));
        _members.Add(listener, (deadline, beat));
        Set(_deadlines, deadline);
        Set(_beats, beat);
        _inAHurry += listener.IsInAHurry ? 1 : 0;
    }

    public bool Remove(PollListener listener)
    {
        if (!_members.Remove(listener, out var alarms))
        {
            return false;
        }

        _deadlines.Remove(alarms.Deadline);
        _beats.Remove(alarms.Beat);
        _inAHurry -= listener.IsInAHurry ? 1 : 0;
        return true;
    }

    public void RemoveWhere<TNews>(TNews news, Func<PollListener, TNews, bool> isDone)
    {
        foreach (var listener in _members.Keys)
        {
            if (isDone(listener, news))
            {
                Remove(listener);
            }
        }
    }

    public void ForEach<TNews>(TNews news, Action<PollListener, TNews> tell)
    {
        foreach (var listener in _members.Keys)
        {
            tell(listener, news);
        }
    }

    /// <summary>Takes one whose deadline has passed.</summary>
    public PollListener? TakeExpired(TimeSpan now)
    {
        if (NextDeadline > now)
        {
            return null;
        }

        var listener = _deadlines.Min.Listener;
        Remove(listener);
        return listener;
    }

    public void Beat(JobSnapshot? last, TimeSpan now)
    {
        while (NextBeat <= now)
        {
            var alarm = _beats.Min;
            _beats.Remove(alarm);
            alarm.Listener.BeatIfDue(last, now);
            var next = alarm with { At = alarm.Listener.NextBeat };
            _members[alarm.Listener] = (_members[alarm.Listener].Deadline, next);
            Set(_beats, next);
        }
    }

    private static TimeSpan First(SortedSet<Alarm> alarms) => alarms.Count == 0 ? Moment.Never : alarms.Min.At;

    private static void Set(SortedSet<Alarm> alarms, Alarm alarm)
    {
        if (alarm.At != Moment.Never)
        {
            alarms.Add(alarm);
        }
    }

    /// <param name="At">When it goes off.</param>
    /// <param name="Number">Tells alarms of the same moment apart.</param>
    /// <param name="Listener">Whom it wakes.</param>
    private readonly record struct Alarm(TimeSpan At, long Number, PollListener Listener);
}
