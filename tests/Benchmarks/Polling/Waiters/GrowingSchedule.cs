namespace JobClients.Benchmarks.Polling;

/// <summary>A wait in seconds that grows by a factor up to a longest one, and what jitter makes of it.</summary>
/// <remarks>The library has one as well, but what it does must not change when that does.</remarks>
internal sealed class GrowingSchedule(double first, double factor, double longest, Func<double, double>? jitter = null) : PollSchedule
{
    public override TimeSpan NextGap(PollContext context)
    {
        var delay = Math.Min(longest, first * Math.Pow(factor, context.Polls - 1));
        return TimeSpan.FromSeconds(jitter is null ? delay : jitter(delay));
    }
}
