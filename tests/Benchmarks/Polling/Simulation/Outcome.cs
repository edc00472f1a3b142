namespace JobClients.Benchmarks.Polling;

/// <summary>What became of many waits.</summary>
internal sealed class Outcome
{
    private readonly List<double> _delays = [];
    private long _polls;
    private double? _delay95;

    /// <summary>All polls of a job, the first included.</summary>
    public double PollsPerJob => (double)_polls / _delays.Count;

    /// <summary>The mean of the seconds from the end of a job until it was seen.</summary>
    public double MeanDelay { get; private set; }

    /// <summary>The seconds that 95 waits of 100 did not have to wait longer for.</summary>
    public double Delay95 => _delay95 ??= _delays.Order().ElementAt((int)Math.Ceiling(0.95 * _delays.Count) - 1);

    /// <summary>
    /// Seconds: delay, and polls at what a poll is worth. The poll at the start is left out, as it is from the lower
    /// bound, since every waiter sends it and no schedule can place it elsewhere.
    /// </summary>
    public double Cost(double pollCost) => MeanDelay + (pollCost * (PollsPerJob - 1));

    public void Add(int polls, double delay)
    {
        _polls += polls;
        _delays.Add(delay);
        MeanDelay += (delay - MeanDelay) / _delays.Count;
    }
}
