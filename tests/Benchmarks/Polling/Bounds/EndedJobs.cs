namespace JobClients.Benchmarks.Polling;

/// <summary>How many jobs have ended by when, and how long they ran together.</summary>
internal sealed class EndedJobs
{
    private readonly List<int> _counts = [0];
    private readonly List<double> _sums = [0];

    public EndedJobs(IReadOnlyList<double> runTimes)
    {
        Count = runTimes.Count;
        foreach (var group in runTimes.Order().GroupBy(time => time))
        {
            Times.Add(group.Key);
            _counts.Add(_counts[^1] + group.Count());
            _sums.Add(_sums[^1] + (group.Key * group.Count()));
        }
    }

    /// <summary>All jobs.</summary>
    public int Count { get; }

    /// <summary>The different run times, the shortest first.</summary>
    public List<double> Times { get; } = [];

    /// <summary>The jobs of the first so many different run times.</summary>
    public int CountAt(int ends) => _counts[ends];

    /// <summary>The run times of those jobs together.</summary>
    public double SumAt(int ends) => _sums[ends];

    /// <summary>How many different run times are over at a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="known">So many certainly are.</param>
    public int EndsUntil(double time, int known)
    {
        while (known < Times.Count && Times[known] <= time)
        {
            known++;
        }

        return known;
    }
}
