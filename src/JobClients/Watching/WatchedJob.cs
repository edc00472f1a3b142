namespace JobClients;

/// <summary>One job while somebody listens to it, and shortly after. Used under the watcher's lock only.</summary>
internal sealed partial class WatchedJob
{
    /// <summary>How long the gate of a job that nobody listens to is remembered after it has opened.</summary>
    private static readonly TimeSpan s_retention = TimeSpan.FromMinutes(1);

    /// <summary>No answer is given more room than this before a deadline.</summary>
    private static readonly TimeSpan s_longestAllowance = TimeSpan.FromSeconds(5);

    private readonly WatchRules _rules;
    private readonly int _shelfPlace;
    private ListenerList _listeners;
    private PollGate _gate;
    private TimeSpan _watchedSince;
    private TimeSpan _due;

    public WatchedJob(JobPoll poll, long number, WatchRules rules)
    {
        (Poll, Number, _rules, _runTimes) = (poll, number, rules, rules.RunTimesOf(poll.Reference));
        _shelfPlace = rules.Snapshots.Reserve();
        _gate = new(poll.MinimumInterval);
    }

    public JobPoll Poll { get; private set; }

    /// <summary>Tells jobs apart that are to wake at the same moment.</summary>
    public long Number { get; }

    public JobSnapshot? Last
    {
        get => _rules.Snapshots[_shelfPlace];
        private set => _rules.Snapshots[_shelfPlace] = value;
    }

    public TimeSpan LastAt { get; private set; }

    /// <summary>Under which the queue knows the job. It alone may change it.</summary>
    public int QueueSlot { get; set; } = WakeQueue.Nowhere;

    /// <summary>Where its poll waits for room, which only who keeps the waiting ones may change.</summary>
    public ReadyLine Line { get; set; }

    /// <summary>Whether its poll starts in the round of the pump that is under way.</summary>
    public bool IsStarting { get; set; }

    public bool IsReady => Line != ReadyLine.None;

    /// <summary>Whether somebody waits for the very next answer.</summary>
    public bool IsUrgent => _listeners.IsInAHurry;

    private TimeSpan ForgetAt => Moment.After(_gate.OpensAt, s_retention);

    public bool IsForgettable(TimeSpan now) => _listeners.IsEmpty && _flight is null && now >= ForgetAt;

    /// <summary>Lets go of what it holds. Nobody may ask it anything from then on.</summary>
    public void Forget() => _rules.Snapshots.Release(_shelfPlace);

    /// <summary>When something is to happen next: a poll, a deadline, a beat, or forgetting the job.</summary>
    public TimeSpan NextWake()
    {
        if (_listeners.IsEmpty)
        {
            return _flight is null ? ForgetAt : Moment.Never;
        }

        var deadline = _listeners.NextDeadline;
        var poll = _flight is null && !IsReady ? NextPoll(deadline) : Moment.Never;
        return Moment.Earlier(_listeners.NextBeat, Moment.Earlier(poll, deadline));
    }

    public void Add(JobPoll poll, PollListener listener, TimeSpan now)
    {
        if (_listeners.IsEmpty)
        {
            (Poll, _watchedSince, _due, _wantedAt, _polls, _lastFailure) = (poll, now, now, now, 0, null);
            _failures.Restart();
            Begin(listener as TrackedPollListener, now);
        }

        // Whoever joins a job that is being watched starts from what this watch has seen. That it waits for input may
        // have changed by the very caller who joins, so this alone is asked again.
        var isKnown = Last is { IsTerminal: true } || (Last is { State: not JobState.AwaitingInput } && _polls > 0);
        if (!isKnown)
        {
            _due = now;
        }

        if (!isKnown || listener.IsInAHurry)
        {
            _wantedAt = Moment.Earlier(_wantedAt, now);
        }

        if (listener.IsInAHurry || !isKnown || !listener.Observe(Last!, LastAt, now))
        {
            _listeners.Add(listener);
        }
    }

    public void Remove(PollListener listener)
    {
        if (_listeners.Remove(listener))
        {
            // Nobody wants the next poll before its time any more; one that is under way was wanted when it was.
            _wantedAt = IsUrgent || _flight is not null ? _wantedAt : Moment.Later(_wantedAt, _due);
            AbandonPollIfUnwanted();
        }
    }

    /// <summary>Tells those whose deadline has passed, or whose beat has come.</summary>
    public void WakeListeners(TimeSpan now)
    {
        _listeners.Beat(Last, now);
        while (_listeners.TakeExpired(now) is { } listener)
        {
            listener.Expire(Poll.Reference, Last, _lastFailure);
            AbandonPollIfUnwanted();
        }
    }

    public void End(Func<Exception> reason)
    {
        _listeners.ForEach(reason, static (listener, reason) => listener.End(reason()));
        _listeners.Clear();
        AbandonPollIfUnwanted();
    }

    private TimeSpan NextPoll(TimeSpan deadline)
    {
        if (_polls == 0 || IsUrgent)
        {
            return _gate.OpensAt;
        }

        // A poll that is sent at the deadline itself would be cut off unanswered, so it goes out as much earlier as
        // answers have taken.
        var allowance = Moment.Earlier(2 * _answerTime, s_longestAllowance);
        return _gate.Place(_due, deadline - allowance);
    }

    private void AbandonPollIfUnwanted()
    {
        if (_listeners.IsEmpty)
        {
            // Asynchronously, because what cancellation calls must not run under the watcher's lock.
            _ = _flight?.CancelAsync();
        }
    }
}
