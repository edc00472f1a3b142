namespace JobClients;

/// <summary>
/// The database's clock: what all nodes of a cluster go by, however wrong their own clocks are. Between two looks at the
/// database it goes on by the time that has passed, which no setting of the machine's clock changes.
/// </summary>
/// <remarks>It is wrong by no more than half of what the fastest look took, and by what the machine drifts till the next.</remarks>
/// <param name="machine">The machine's clock: how fast time passes, and what time it is until the first look.</param>
internal sealed class DatabaseClock(TimeProvider machine) : TimeProvider
{
    private readonly Lock _lock = new();
    private (long At, DateTimeOffset Time)? _anchor;
    private DateTimeOffset _latest;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <summary>By how much the machine's own clock is ahead of the database's; null before the first look.</summary>
    public TimeSpan? Skew
    {
        get
        {
            lock (_lock)
            {
                return _anchor is null ? null : machine.GetUtcNow() - Now();
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _latest = Later(_latest, Now());
        }
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Looks at the database a few times and believes the fastest answer.</summary>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public async Task SetAsync(ClusterDatabase database, CancellationToken cancellationToken)
    {
        (TimeSpan Took, long At, DateTimeOffset Time) best = (TimeSpan.MaxValue, 0, default);
        for (var look = 0; look < 3; look++)
        {
            var asked = machine.GetTimestamp();
            var time = await database.Source.QuerySingleAsync(
                "SELECT clock_timestamp()", row => row.GetFieldValue<DateTimeOffset>(0), cancellationToken).ConfigureAwait(false);
            var took = machine.GetElapsedTime(asked);
            best = took < best.Took ? (took, asked, time - (took / 2)) : best;
        }

        lock (_lock)
        {
            _anchor = (best.At, best.Time);
        }
    }

    private DateTimeOffset Now() => _anchor is { } anchor ? anchor.Time + machine.GetElapsedTime(anchor.At) : machine.GetUtcNow();

    /// <summary>A correction never turns time back, unless by so much that it has to be believed.</summary>
    private static DateTimeOffset Later(DateTimeOffset latest, DateTimeOffset now) =>
        latest > now && latest - now < TimeSpan.FromSeconds(1) ? latest : now;
}
