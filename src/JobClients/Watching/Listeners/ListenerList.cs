namespace JobClients;

/// <summary>The listeners of one job. Nearly every job has just one, for which no list is made.</summary>
internal struct ListenerList
{
    private PollListener? _only;
    private List<PollListener>? _all;

    public readonly bool IsEmpty => _only is null && _all is not { Count: > 0 };

    public readonly TimeSpan NextDeadline => _all is null ? _only?.Deadline ?? Moment.Never : _all.Min(listener => listener.Deadline);

    public readonly TimeSpan NextBeat => _all is null ? _only?.NextBeat ?? Moment.Never : _all.Min(listener => listener.NextBeat);

    public void Add(PollListener listener)
    {
        if (IsEmpty)
        {
            (_only, _all) = (listener, null);
        }
        else
        {
            (_all ??= [_only!]).Add(listener);
            _only = null;
        }
    }

    public bool Remove(PollListener listener)
    {
        if (_only == listener)
        {
            _only = null;
            return true;
        }

        var isRemoved = _all?.Remove(listener) == true;
        Shrink();
        return isRemoved;
    }

    public void RemoveWhere<TNews>(TNews news, Func<PollListener, TNews, bool> isDone)
    {
        if (_only is not null && isDone(_only, news))
        {
            _only = null;
        }

        _all?.RemoveAll(listener => isDone(listener, news));
        Shrink();
    }

    public void Clear() => (_only, _all) = (null, null);

    public readonly bool Exists(Predicate<PollListener> predicate) => (_only is not null && predicate(_only)) || _all?.Exists(predicate) == true;

    public readonly void ForEach<TNews>(TNews news, Action<PollListener, TNews> tell)
    {
        if (_only is not null)
        {
            tell(_only, news);
        }

        _all?.ForEach(listener => tell(listener, news));
    }

    private void Shrink()
    {
        if (_all is { Count: 0 })
        {
            _all = null;
        }
    }
}
