namespace JobClients;

/// <summary>What somebody who watches a job listens for.</summary>
/// <param name="Timeout">How long until it gives up; null for never.</param>
/// <param name="Heartbeat">After how long without a change the last snapshot is told again; null for never.</param>
/// <param name="StopsForInput">Whether a job that awaits input counts as one that has ended.</param>
internal sealed record WatchTerms(TimeSpan? Timeout = null, TimeSpan? Heartbeat = null, bool StopsForInput = false)
{
    /// <summary>Told of each change before it is handed over; null for nobody.</summary>
    public Action<JobSnapshot>? Progress { get; init; }

    public TimeSpan NextBeatAfter(TimeSpan now) => Heartbeat is { } pause ? Moment.After(now, pause) : Moment.Never;
}
