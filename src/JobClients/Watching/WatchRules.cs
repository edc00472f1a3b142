namespace JobClients;

/// <summary>What holds for all jobs of a watcher.</summary>
internal sealed class WatchRules(JobWatcherOptions options)
{
    private readonly PollSchedule _schedule = options.Schedule;
    private readonly TimeSpan _pollCost = options.PollCost;

    public int MaxInitialFailures { get; } = options.MaxInitialFailures;

    public int MaxConsecutiveFailures { get; } = options.MaxConsecutiveFailures;

    public RequestBudget Budget { get; } = new(options.MaxConcurrentPolls);

    public SnapshotShelf Snapshots { get; } = new();

    private RunTimeHistory History { get; } = options.History ?? new();

    public RunTimes RunTimesOf(JobReference reference) => History.Of(RunTimeHistory.KindOf(reference));

    /// <summary>The wait until the next poll, as the schedule has it.</summary>
    public TimeSpan NextGap(PollContext context, TimeSpan now)
    {
        var price = Budget.Price;
        var gap = _schedule.NextGap(context with { PollCost = _pollCost * price });
        if (price == 1)
        {
            return gap;
        }

        // When the shortage is over nobody wants to have waited for longer than polls cost then.
        var cheap = Moment.After(Budget.Lasts(now), _schedule.NextGap(context with { PollCost = _pollCost }));
        return gap < cheap ? gap : cheap;
    }
}
