namespace JobClients;

/// <summary>The next poll of a job that reports progress.</summary>
internal static class ForecastPlan
{
    /// <summary>A forecast that is trusted less than this is not looked at.</summary>
    private const double LeastTrust = 0.03;

    /// <summary>
    /// Polls never come closer together than by this share of the gap without a forecast. Nearly nothing is lost by it
    /// when the forecast is true, and a job that is about to end for ever costs less.
    /// </summary>
    private const double Closest = 0.3;

    private const int Even = 12;
    private const int Near = 6;
    private const int AroundEnd = 24;

    /// <summary>How long to wait with the next poll.</summary>
    /// <param name="forecast">What the progress says.</param>
    /// <param name="otherwise">What is believed without it.</param>
    /// <param name="age">How long the job has run, in seconds.</param>
    /// <param name="cost">The seconds of delay that one poll is worth.</param>
    /// <param name="floor">The least wait, in seconds.</param>
    public static double NextGap(ProgressForecast forecast, RunTimeLaw otherwise, double age, double cost, double floor)
    {
        var gap = otherwise.NextGap(age, cost, floor);
        var trust = forecast.Trust;
        if (trust < LeastTrust)
        {
            return gap;
        }

        var ages = ChooseAges(forecast, age, gap);
        var reached = otherwise.Survival(age);
        var survival = Array.ConvertAll(ages, later =>
            (trust * forecast.Survival(later, age)) + ((1 - trust) * otherwise.Survival(later) / reached));
        return Math.Max(Closest * gap, new PollPlan(ages, survival, cost, floor).Next(age) - age);
    }

    private static double[] ChooseAges(ProgressForecast forecast, double age, double gap)
    {
        var ages = new List<double>(1 + Even + Near + AroundEnd) { age };
        for (var i = 1; i <= Even; i++)
        {
            ages.Add(age + (4 * gap * i / Even));
        }

        // A job that has outlived its forecast is likely to end at any moment.
        var spread = Math.Max(forecast.EndAt(1) - forecast.EndAt(0), gap / 50);
        for (var i = 1; i <= Near; i++)
        {
            ages.Add(age + (2 * spread * i / Near));
        }

        for (var i = 0; i < AroundEnd; i++)
        {
            var deviations = -2.6 + (5.6 * i / (AroundEnd - 1));
            ages.Add(forecast.EndAt(deviations));
        }

        ages.RemoveAll(later => later < age);
        ages.Sort();
        return [.. ages.Distinct()];
    }
}
