namespace JobClients;

/// <summary>The last run times of one kind, and what they teach.</summary>
internal sealed class RunTimes
{
    /// <summary>In seconds: shorter than any difference between jobs that could matter.</summary>
    private const double Shortest = 0.001;

    private readonly Lock _lock = new();
    private readonly List<RunTime> _runs = [];
    private RunTimeLaw _law = UnknownLaw.Instance;
    private int _learned;
    private int _news;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _runs.Count == 0;
            }
        }
    }

    /// <summary>What is believed of the next job of the kind.</summary>
    public RunTimeLaw Law
    {
        get
        {
            lock (_lock)
            {
                // To learn takes a millisecond, and one run among many changes nothing.
                if (_news > _learned / 16 && _runs.Count >= LearnedLaw.LeastRuns)
                {
                    _law = new LearnedLaw(Drift.LeaveOutOutdated([.. _runs.Select(run => Math.Max(Shortest, run.Duration.TotalSeconds))]));
                    (_learned, _news) = (_runs.Count, 0);
                }

                return _law;
            }
        }
    }

    public RunTime[] ToArray()
    {
        lock (_lock)
        {
            return [.. _runs];
        }
    }

    public void Add(IEnumerable<RunTime> runs)
    {
        lock (_lock)
        {
            foreach (var run in runs)
            {
                Add(run);
            }

            _runs.RemoveRange(0, Math.Max(0, _runs.Count - RunTimeHistory.MaxRuns));
        }
    }

    private void Add(RunTime told)
    {
        // To the microsecond, as databases keep it: a run that comes back from one is the same run.
        var run = told with { EndedAt = told.EndedAt.AddTicks(-(told.EndedAt.Ticks % TimeSpan.TicksPerMicrosecond)) };
        var place = _runs.BinarySearch(run, Comparer<RunTime>.Create(Compare));
        if (run.Duration > TimeSpan.Zero && place < 0)
        {
            _runs.Insert(~place, run);
            _news++;
        }
    }

    private static int Compare(RunTime one, RunTime other)
    {
        var byEnd = one.EndedAt.CompareTo(other.EndedAt);
        return byEnd != 0 ? byEnd : one.Duration.CompareTo(other.Duration);
    }
}
