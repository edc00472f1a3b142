namespace JobClients.Benchmarks.Polling;

/// <summary>A clock that goes from timer to timer without anybody having to wait.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private long _elapsed;

    public TimeSpan Elapsed => new(Volatile.Read(ref _elapsed));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _elapsed);

    public override DateTimeOffset GetUtcNow() => s_start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
        {
            throw new NotSupportedException("A timer here fires once.");
        }

        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to the moment of the next timer and fires it.</summary>
    /// <exception cref="InvalidOperationException">No timer is set, so that nothing would ever happen again.</exception>
    public void FireNext()
    {
        VirtualTimer next;
        lock (_lock)
        {
            next = TakeNext() ?? throw new InvalidOperationException("No timer is set.");
            Volatile.Write(ref _elapsed, Math.Max(_elapsed, next.DueAt));
        }

        next.Fire();
    }

    /// <summary>Lets a time pass, and fires the timers that are due within it.</summary>
    public void Pass(TimeSpan time)
    {
        var until = Elapsed + time;
        while (NextDueAt <= until.Ticks)
        {
            FireNext();
        }

        Volatile.Write(ref _elapsed, until.Ticks);
    }

    private long NextDueAt
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count == 0 ? long.MaxValue : _timers.Min(timer => timer.DueAt);
            }
        }
    }

    // A watcher has one timer for all its jobs, so a search of the list is as fast as any queue.
    private VirtualTimer? TakeNext()
    {
        VirtualTimer? next = null;
        foreach (var timer in _timers)
        {
            next = next is null || timer.DueAt < next.DueAt ? timer : next;
        }

        return next is not null && _timers.Remove(next) ? next : null;
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long DueAt { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._elapsed + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
