namespace JobClients;

internal sealed class ExponentialSchedule : PollSchedule
{
    private readonly TimeSpan _first;
    private readonly double _factor;
    private readonly TimeSpan _longest;

    public ExponentialSchedule(TimeSpan first, double factor, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(first, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, first);
        (_first, _factor, _longest) = (first, factor, longest);
    }

    public override TimeSpan NextGap(PollContext context)
    {
        // Compared as doubles: the power outgrows a TimeSpan long before it outgrows the double.
        var grown = _first.TotalSeconds * Math.Pow(_factor, Math.Max(0, context.Polls - 1));
        return grown < _longest.TotalSeconds ? TimeSpan.FromSeconds(grown) : _longest;
    }
}
