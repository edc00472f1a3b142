using System.Globalization;

namespace JobClients.Benchmarks.Scale.Loopback;

/// <summary>Proposes what another schedule does, and compares it with when the polls are really sent.</summary>
internal sealed class DueTimes(PollSchedule schedule, int jobs) : PollSchedule
{
    private readonly long[] _due = new long[jobs];
    private readonly List<TimeSpan> _lateness = new(jobs);
    private readonly Lock _lock = new();

    public override TimeSpan NextGap(PollContext context)
    {
        var gap = schedule.NextGap(context);
        if (context.Last is { } last)
        {
            var due = TimeProvider.System.GetTimestamp() + (long)(gap.TotalSeconds * TimeProvider.System.TimestampFrequency);
            Volatile.Write(ref _due[NumberOf(last.Reference.Id)], due);
        }

        return gap;
    }

    /// <summary>Takes note that a poll is sent.</summary>
    public void Sent(string id)
    {
        if (Interlocked.Exchange(ref _due[NumberOf(id)], 0) is var due and > 0)
        {
            var late = TimeProvider.System.GetElapsedTime(due);
            lock (_lock)
            {
                _lateness.Add(late);
            }
        }
    }

    /// <summary>The lateness that a share of the polls did not exceed.</summary>
    public TimeSpan Quantile(double share)
    {
        lock (_lock)
        {
            return _lateness.Order().ElementAt((int)(share * (_lateness.Count - 1)));
        }
    }

    private static int NumberOf(string id) => int.Parse(id.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
