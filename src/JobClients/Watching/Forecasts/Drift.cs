namespace JobClients;

/// <summary>Notices that run times have changed for good.</summary>
internal static class Drift
{
    /// <summary>How many of the last are compared with those before.</summary>
    private const int Recent = 20;

    /// <summary>
    /// The bound of the Kolmogorov-Smirnov statistic, times √(mn/(m+n)), which chance alone passes once in 5,000 times.
    /// It is asked often, so it has to be sure.
    /// </summary>
    private const double Bound = 2.15;

    /// <summary>Leaves out what was before the last ones, if these are of another distribution.</summary>
    /// <param name="runTimes">In the order in which they ended.</param>
    public static double[] LeaveOutOutdated(double[] runTimes)
    {
        if (runTimes.Length < 2 * Recent)
        {
            return runTimes;
        }

        var (before, recent) = (runTimes[..^Recent], runTimes[^Recent..]);
        var scale = Math.Sqrt((double)before.Length * Recent / runTimes.Length);
        return Distance([.. before.Order()], [.. recent.Order()]) * scale > Bound ? recent : runTimes;
    }

    /// <summary>The greatest difference between two empirical distributions.</summary>
    private static double Distance(double[] one, double[] other)
    {
        var (distance, i, j) = (0.0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var value = Math.Min(one[i], other[j]);
            while (i < one.Length && one[i] <= value)
            {
                i++;
            }

            while (j < other.Length && other[j] <= value)
            {
                j++;
            }

            distance = Math.Max(distance, Math.Abs(((double)i / one.Length) - ((double)j / other.Length)));
        }

        return distance;
    }
}
