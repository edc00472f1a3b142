namespace JobClients;

/// <summary>
/// Polls where the delay that a poll saves is worth what it costs, by all that is known of when the job may end.
/// </summary>
internal sealed class AdaptiveSchedule(int seed) : PollSchedule
{
    /// <summary>The widest that gaps are spread, as a share: too little to cost anything, enough to keep jobs apart.</summary>
    private const double Spread = 0.1;

    /// <summary>In seconds. A poll that failed has told nothing, so the next does not wait for what was planned.</summary>
    private const double LongestRetry = 60;

    /// <summary>Polls are never closer than this share of what one is worth, however sure an end seems and if no floor holds.</summary>
    private const double LeastShare = 0.1;

    private readonly Dice _dice = new(seed);

    public override TimeSpan NextGap(PollContext context)
    {
        var floor = context.MinimumInterval.TotalSeconds;
        var gap = context.ConsecutiveFailures > 0 ? Retry(context) : Plan(context, floor);
        var dice = _dice.Next();
        return TimeSpan.FromSeconds(Math.Min(
            Math.Max(gap * (1 + (Spread * (dice - 0.5))), floor * (1 + (Spread / 2 * dice))), TimeSpan.MaxValue.TotalSeconds / 2));
    }

    private static double Retry(PollContext context) => Math.Min(LongestRetry, Math.Pow(2, Math.Min(context.ConsecutiveFailures, 30)));

    private static double Plan(PollContext context, double floor)
    {
        var (age, cost) = (Math.Max(0, context.Age.TotalSeconds), context.PollCost.TotalSeconds);
        var law = context.Law ?? UnknownLaw.Instance;
        var gap = context.Forecast is { } forecast
            ? ForecastPlan.NextGap(forecast, law, age, cost, floor)
            : law.NextGap(age, cost, floor);
        return Math.Max(gap, LeastShare * cost);
    }
}
