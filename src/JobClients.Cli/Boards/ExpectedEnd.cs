using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Boards;

/// <summary>When a job that has not ended may end.</summary>
/// <param name="At">When.</param>
/// <param name="IsTold">Whether the vendor says so itself.</param>
internal readonly record struct ExpectedEnd(DateTimeOffset At, bool IsTold)
{
    /// <summary>Of fewer runs nobody can say what is usual.</summary>
    private const int LeastRuns = 3;

    /// <summary>What the job says itself; else what its progress so far comes to; else how long others of its kind ran that ran longer.</summary>
    /// <param name="last">The job as it was last seen.</param>
    /// <param name="firstSeen">When it was first seen.</param>
    /// <param name="history">How long others ran, or null.</param>
    public static ExpectedEnd? Of(JobSnapshot last, DateTimeOffset firstSeen, RunTimeHistory? history)
    {
        if (last.IsTerminal || last.State == JobState.AwaitingInput)
        {
            return null;
        }

        if (last.Times.EstimatedEnd is { } told)
        {
            return new(told, IsTold: true);
        }

        var begin = BeginOf(last, firstSeen);
        var age = last.ObservedAt - begin;
        return last.Progress?.Fraction is > 0.01 and < 1 and var done && age > TimeSpan.Zero
            ? new(begin + (age / done), IsTold: false)
            : UsualRunTime(history?.GetRuns(RunTimeHistory.KindOf(last.Reference)) ?? [], age) is { } usual ? new(begin + usual, IsTold: false) : null;
    }

    private static DateTimeOffset BeginOf(JobSnapshot last, DateTimeOffset firstSeen)
    {
        var kind = ConnectionVendors.Find(last.Reference.Vendor)?.Kinds.FirstOrDefault(kind => kind.Has(last.Reference));
        return kind?.TellsAge != false && (last.Times.Created ?? last.Times.Started) is { } told && told <= last.ObservedAt ? told : firstSeen;
    }

    private static TimeSpan? UsualRunTime(IReadOnlyList<RunTime> runs, TimeSpan age)
    {
        var longer = runs.Select(run => run.Duration).Where(duration => duration > age).Order().ToArray();
        return runs.Count >= LeastRuns && longer.Length > 0 ? longer[longer.Length / 2] : null;
    }
}
