namespace JobClients;

/// <summary>
/// The cheapest polls for a law that is given at some ages: from each of them, which is to be polled next. It is exact
/// among those ages (dynamic programming over what a poll and the delay until the next one cost).
/// </summary>
internal sealed class PollPlan
{
    private readonly double[] _ages;
    private readonly double[] _survival;
    private readonly double[] _values;
    private readonly int[] _next;
    private readonly double _floor;

    /// <summary>Finds the plan.</summary>
    /// <param name="ages">Where polls may be, in rising order; the first is where the plan begins.</param>
    /// <param name="survival">The probability of running longer than each of these ages.</param>
    /// <param name="cost">The seconds of delay that one poll is worth.</param>
    /// <param name="floor">The least time between two polls.</param>
    public PollPlan(double[] ages, double[] survival, double cost, double floor)
    {
        (_ages, _survival, _floor) = (ages, survival, floor);
        (_values, _next) = (new double[ages.Length], new int[ages.Length]);
        var last = ages.Length - 1;
        _values[last] = survival[last] * UnknownLaw.Instance.NextGap(ages[last], cost, floor);
        _next[last] = last;
        for (var i = last - 1; i >= 0; i--)
        {
            // Never later than what is best from a later age: the costs are Monge.
            (_next[i], var delay) = Best(ages[i], survival[i], i + 1, _next[i + 1]);
            _values[i] = delay + (survival[i] * cost);
        }
    }

    /// <summary>From where on the plan has nothing more to say.</summary>
    public double End => _ages[^1];

    /// <summary>When to poll next.</summary>
    /// <param name="age">How long the job has run: less than <see cref="End"/>.</param>
    public double Next(double age)
    {
        var found = Array.BinarySearch(_ages, age);
        var before = found >= 0 ? found : Math.Max(0, ~found - 1);
        var after = Math.Min(before + 1, _ages.Length - 1);
        var share = after == before ? 0 : (age - _ages[before]) / (_ages[after] - _ages[before]);
        var survival = double.Lerp(_survival[before], _survival[after], Math.Clamp(share, 0, 1));
        var (best, _) = Best(age, survival, Math.Max(after, _next[before]), _next[after]);
        return Math.Max(_ages[best], age + _floor);
    }

    /// <summary>Finds the best of some ages to poll next, and what is to be paid from it on.</summary>
    private (int Best, double Value) Best(double age, double survival, int from, int to)
    {
        var (best, least) = (to, double.PositiveInfinity);
        for (var j = from; j <= to; j++)
        {
            var value = ((_ages[j] - age) * survival) + _values[j];
            if (value < least && _ages[j] - age >= _floor)
            {
                (best, least) = (j, value);
            }
        }

        return double.IsPositiveInfinity(least) ? (to, ((_ages[to] - age) * survival) + _values[to]) : (best, least);
    }
}
