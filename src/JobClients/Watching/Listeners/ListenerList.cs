namespace JobClients;

/// <summary>The listeners of one job. Nearly every job has just one, for which no crowd is made.</summary>
internal struct ListenerList
{
    private PollListener? _only;
    private ListenerCrowd? _crowd;

    public readonly bool IsEmpty => _only is null && _crowd is null;

    /// <summary>Whether one of them wants a poll as soon as the gate opens.</summary>
    public readonly bool IsInAHurry => _crowd?.IsInAHurry ?? _only?.IsInAHurry ?? false;

    public readonly TimeSpan NextDeadline => _crowd?.NextDeadline ?? _only?.Deadline ?? Moment.Never;

    public readonly TimeSpan NextBeat => _crowd?.NextBeat ?? _only?.NextBeat ?? Moment.Never;

    public void Add(PollListener listener)
    {
        if (IsEmpty)
        {
            _only = listener;
            return;
        }

        if (_crowd is null)
        {
            _crowd = new();
            _crowd.Add(_only!);
            _only = null;
        }

        _crowd.Add(listener);
    }

    public bool Remove(PollListener listener)
    {
        if (_only == listener)
        {
            _only = null;
            return true;
        }

        var isRemoved = _crowd?.Remove(listener) == true;
        DropEmptyCrowd();
        return isRemoved;
    }

    public void RemoveWhere<TNews>(TNews news, Func<PollListener, TNews, bool> isDone)
    {
        if (_only is not null && isDone(_only, news))
        {
            _only = null;
        }

        _crowd?.RemoveWhere(news, isDone);
        DropEmptyCrowd();
    }

    /// <summary>Takes one whose deadline has passed; null if there is none.</summary>
    public PollListener? TakeExpired(TimeSpan now)
    {
        if (_only is { } only && only.Deadline <= now)
        {
            _only = null;
            return only;
        }

        var expired = _crowd?.TakeExpired(now);
        DropEmptyCrowd();
        return expired;
    }

    /// <summary>Tells the last snapshot to those whose beat has come.</summary>
    public readonly void Beat(JobSnapshot? last, TimeSpan now)
    {
        _only?.BeatIfDue(last, now);
        _crowd?.Beat(last, now);
    }

    public readonly void ForEach<TNews>(TNews news, Action<PollListener, TNews> tell)
    {
        if (_only is not null)
        {
            tell(_only, news);
        }

        _crowd?.ForEach(news, tell);
    }

    public void Clear() => (_only, _crowd) = (null, null);

    private void DropEmptyCrowd()
    {
        if (_crowd is { IsEmpty: true })
        {
            _crowd = null;
        }
    }
}
