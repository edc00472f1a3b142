namespace JobClients;

/// <summary>How long a watched job has run, and, when it ends, how long it ran in all. Used under the watcher's lock only.</summary>
internal struct RunClock
{
    /// <summary>A job that claims to be older than this has a vendor whose clock is not understood.</summary>
    private static readonly TimeSpan s_oldest = TimeSpan.FromDays(7);

    private TimeSpan _start;
    private TimeSpan _lastSeenRunning;
    private bool _hasStarted;
    private bool _wasScheduled;
    private bool _isBroken;

    /// <summary>Goes on with a clock that was kept.</summary>
    /// <param name="state">The clock.</param>
    /// <param name="epoch">When the watcher's clock stood at zero, by the wall clock.</param>
    /// <param name="now">The time. Nothing lies after it, whatever a clock elsewhere said.</param>
    public static RunClock Load(ClockState state, DateTimeOffset epoch, TimeSpan now) => state.StartedAt == default ? default : new()
    {
        _start = Moment.Earlier(now, state.StartedAt - epoch),
        _lastSeenRunning = Moment.Earlier(now, state.LastSeenAt - epoch),
        _hasStarted = true,
        _wasScheduled = state.WasScheduled,
        _isBroken = state.IsBroken,
    };

    public readonly TimeSpan Age(TimeSpan now) => _hasStarted ? now - _start : TimeSpan.Zero;

    /// <summary>Takes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="tellsAge">Whether the vendor's times can be compared with ours.</param>
    /// <param name="now">When it arrived.</param>
    /// <returns>How long the job ran, if it has ended and that can be told.</returns>
    public TimeSpan? Observe(JobSnapshot snapshot, bool tellsAge, TimeSpan now)
    {
        if (snapshot.IsTerminal)
        {
            return EndedAfter(snapshot, tellsAge, now);
        }

        if (snapshot.State == JobState.Scheduled)
        {
            // That it waits for its time is no part of a run.
            (_start, _hasStarted, _wasScheduled) = (now, true, true);
        }
        else if (!_hasStarted)
        {
            (_start, _hasStarted) = (now - (tellsAge ? KnownAge(snapshot) : TimeSpan.Zero), true);
        }

        // The time that a person takes to answer says nothing of the next job.
        _isBroken |= snapshot.State is JobState.AwaitingInput or JobState.Unknown;
        _lastSeenRunning = now;
        return null;
    }

    /// <summary>
    /// By the vendor's clock alone, which differs from others; else halfway between the last two polls, as for a job that
    /// was seen to wait for its time, which the vendor counts from when it was made.
    /// </summary>
    private readonly TimeSpan? EndedAfter(JobSnapshot snapshot, bool tellsAge, TimeSpan now)
    {
        if (_isBroken || snapshot.State == JobState.MissedSchedule)
        {
            return null;
        }

        return tellsAge && !_wasScheduled && snapshot.Times is { Created: { } created, Ended: { } ended } && ended > created ? ended - created
            : _hasStarted ? ((now + _lastSeenRunning) / 2) - _start
            : null;
    }

    /// <param name="epoch">When the watcher's clock stood at zero, by the wall clock.</param>
    public readonly ClockState Save(DateTimeOffset epoch) =>
        _hasStarted ? new(epoch + _start, epoch + _lastSeenRunning, _wasScheduled, _isBroken) : default;

    private static TimeSpan KnownAge(JobSnapshot snapshot) =>
        snapshot.ObservedAt - (snapshot.Times.Created ?? snapshot.Times.Started) is { } age && age > TimeSpan.Zero && age < s_oldest
            ? age
            : TimeSpan.Zero;

    /// <summary>A clock as it is kept, by the wall clock. One that has not started is all zeros.</summary>
    internal readonly record struct ClockState(DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool WasScheduled, bool IsBroken);
}
