namespace JobClients;

/// <summary>One job while somebody listens to it, and shortly after. Used under the watcher's lock only.</summary>
internal sealed class WatchedJob
{
    /// <summary>How long the gate of a job that nobody listens to is remembered after it has opened.</summary>
    private static readonly TimeSpan s_retention = TimeSpan.FromMinutes(1);

    /// <summary>No answer is given more room than this before a deadline.</summary>
    private static readonly TimeSpan s_longestAllowance = TimeSpan.FromSeconds(5);

    private readonly PollSchedule _schedule;
    private readonly PollGate _gate;
    private readonly FailureCount _failures;
    private readonly List<PollListener> _listeners = [];
    private CancellationTokenSource? _flight;
    private TimeSpan _flightStart;
    private TimeSpan _answerTime;
    private TimeSpan _watchedSince;
    private TimeSpan _due;
    private int _polls;
    private JobClientException? _lastFailure;

    public WatchedJob(JobPoll poll, long number, PollSchedule schedule, FailureCount failures)
    {
        Poll = poll;
        Number = number;
        _schedule = schedule;
        _gate = new(poll.MinimumInterval);
        _failures = failures;
    }

    public JobPoll Poll { get; }

    /// <summary>Tells jobs apart that are to wake at the same moment.</summary>
    public long Number { get; }

    public JobSnapshot? Last { get; private set; }

    public TimeSpan LastAt { get; private set; }

    /// <summary>For when the job stands in the queue, which alone may change it.</summary>
    public TimeSpan WakeAt { get; set; } = Moment.Never;

    public bool IsForgettable(TimeSpan now) => _listeners.Count == 0 && _flight is null && now >= ForgetAt;

    private TimeSpan ForgetAt => Moment.After(_gate.OpensAt, s_retention);

    /// <summary>When something is to happen next: a poll, a deadline, or forgetting the job.</summary>
    public TimeSpan NextWake()
    {
        if (_listeners.Count == 0)
        {
            return _flight is null ? ForgetAt : Moment.Never;
        }

        var deadline = NextDeadline();
        var poll = _flight is null ? NextPoll(deadline) : Moment.Never;
        return poll < deadline ? poll : deadline;
    }

    public void Add(PollListener listener, TimeSpan now)
    {
        if (_listeners.Count == 0)
        {
            (_watchedSince, _due, _polls, _lastFailure) = (now, now, 0, null);
            _failures.Restart();
        }

        // Whoever joins a job that is being watched starts from what this watch has seen. That it waits for input may
        // have changed by the very caller who joins, so this alone is asked again.
        var isKnown = Last is { IsTerminal: true } || (Last is { State: not JobState.AwaitingInput } && _polls > 0);
        if (!isKnown)
        {
            _due = now;
        }

        if (listener.IsInAHurry || !isKnown || !listener.Observe(Last!, LastAt))
        {
            _listeners.Add(listener);
        }
    }

    public void Remove(PollListener listener)
    {
        if (_listeners.Remove(listener))
        {
            AbandonPollIfUnwanted();
        }
    }

    public bool IsPollDue(TimeSpan now) => _listeners.Count > 0 && _flight is null && NextPoll(NextDeadline()) <= now;

    /// <summary>Takes note that a poll has started.</summary>
    /// <param name="flight">Ends the poll when nobody wants it any more.</param>
    /// <param name="now">When it started.</param>
    public void PollStarted(CancellationTokenSource flight, TimeSpan now) => (_flight, _flightStart) = (flight, now);

    public void PollSucceeded(JobSnapshot snapshot, TimeSpan now)
    {
        (Last, LastAt, _lastFailure) = (snapshot, now, null);
        _failures.Succeeded();
        PollAnswered(now, snapshot.ServerWait ?? TimeSpan.Zero);
        _listeners.RemoveAll(listener => listener.Observe(snapshot, _flightStart));
        PlanNext(now);
    }

    public void PollFailed(JobClientException failure, TimeSpan now)
    {
        _lastFailure = failure;
        PollAnswered(now, failure.RetryAfter ?? TimeSpan.Zero);
        if (_failures.IsToBeReplayed(failure))
        {
            // After a new login and as soon as the gate allows; nobody has to hear of it.
            _due = now;
            return;
        }

        var isHopeless = _failures.IsHopelessAfter(failure);
        _listeners.RemoveAll(listener => listener.Observe(failure, isHopeless));
        PlanNext(now);
    }

    /// <summary>
    /// Takes note of a poll that was given up unanswered. The server may have received it all the same, but it says
    /// nothing of the job, nor of how long answers take; whoever joined meanwhile is served when the gate opens.
    /// </summary>
    public void PollAbandoned(TimeSpan now)
    {
        _flight = null;
        _gate.PollEnded(now, serverHint: TimeSpan.Zero);
    }

    public void ExpireDeadlines(TimeSpan now)
    {
        foreach (var listener in _listeners.FindAll(listener => listener.Deadline <= now))
        {
            listener.Expire(Poll.Reference, Last, _lastFailure);
            Remove(listener);
        }
    }

    public void End(Exception reason)
    {
        _listeners.ForEach(listener => listener.End(reason));
        _listeners.Clear();
        AbandonPollIfUnwanted();
    }

    private TimeSpan NextPoll(TimeSpan deadline)
    {
        if (_polls == 0 || _listeners.Exists(listener => listener.IsInAHurry))
        {
            return _gate.OpensAt;
        }

        // A poll that is sent at the deadline itself would be cut off unanswered, so it goes out as much earlier as
        // answers have taken.
        var allowance = 2 * _answerTime < s_longestAllowance ? 2 * _answerTime : s_longestAllowance;
        return _gate.Place(_due, deadline - allowance);
    }

    private TimeSpan NextDeadline() => _listeners.Min(listener => listener.Deadline);

    private void PollAnswered(TimeSpan now, TimeSpan serverHint)
    {
        _flight = null;
        _polls++;
        _answerTime = now - _flightStart;
        _gate.PollEnded(now, serverHint);
    }

    private void PlanNext(TimeSpan now)
    {
        if (_listeners.Count > 0)
        {
            _due = Moment.After(now, _schedule.NextGap(new(now - _watchedSince, _polls, _failures.Consecutive, Last)));
        }
    }

    private void AbandonPollIfUnwanted()
    {
        if (_listeners.Count == 0)
        {
            // Asynchronously, because what cancellation calls must not run under the watcher's lock.
            _ = _flight?.CancelAsync();
        }
    }
}
