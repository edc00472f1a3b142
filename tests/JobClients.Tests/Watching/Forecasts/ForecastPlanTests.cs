namespace JobClients.Tests.Watching.Forecasts;

/// <summary>Polls for a mixture of two beliefs: what the job reports, and what is thought without it.</summary>
public sealed class ForecastPlanTests
{
    private const double Cost = 1;

    private static readonly RunTimeLaw s_otherwise = UnknownLaw.Instance;

    /// <summary>Against a plan that looks at many more ages, and evenly.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void NextGap_IsHardlyWorseThanTheBestThereIs(double floor)
    {
        var forecast = Honest();
        for (var age = 20.0; age < 140; age += 5)
        {
            var gap = s_otherwise.NextGap(age, Cost, floor);
            var horizon = Math.Max(4 * gap, forecast.EndAt(3) - age);
            double[] ages = [.. Enumerable.Range(0, 1_500).Select(i => age + (horizon * i / 1_500))];
            var best = new PollPlan(ages, Array.ConvertAll(ages, later => Survival(forecast, later, age)), Cost, floor);

            var next = ForecastPlan.NextGap(forecast, s_otherwise, age, Cost, floor);

            next.ShouldBeGreaterThanOrEqualTo(Math.Max(floor, 0.3 * gap));
            Pay(next).ShouldBeLessThan(1.04 * Pay(Math.Max(0.3 * gap, best.Next(age) - age)), $"at {age}");

            // What delay and polls cost, the first of them known and the others planned.
            double Pay(double first)
            {
                var (at, wait, paid) = (age, first, 0.0);
                while (at < best.End)
                {
                    wait.ShouldBeGreaterThan(0);
                    paid += (wait * Survival(forecast, at, age)) + (Cost * Survival(forecast, at + wait, age));
                    at += wait;
                    wait = at < best.End ? best.Next(at) - at : 0;
                }

                return paid;
            }
        }
    }

    [Fact]
    public void NextGap_OfAForecastThatNobodyTrusts_IsThatOfKnowingNothing()
    {
        var forecast = Honest();
        for (var report = 0; report < 20 && forecast.Trust >= 0.03; report++)
        {
            forecast.Observe(forecast.EndAt(4), 0.4, s_otherwise);
        }

        forecast.Trust.ShouldBeLessThan(0.03);
        ForecastPlan.NextGap(forecast, s_otherwise, 60, Cost, 0).ShouldBe(s_otherwise.NextGap(60, Cost, 0));
    }

    [Fact]
    public void NextGap_WithoutReports_IsThatOfKnowingNothing() =>
        ForecastPlan.NextGap(new(), s_otherwise, 60, Cost, 0).ShouldBe(s_otherwise.NextGap(60, Cost, 0));

    private static double Survival(ProgressForecast forecast, double later, double age) =>
        (forecast.Trust * forecast.Survival(later, age)) + ((1 - forecast.Trust) * s_otherwise.Survival(later) / s_otherwise.Survival(age));

    private static ProgressForecast Honest()
    {
        var forecast = new ProgressForecast();
        foreach (var age in new[] { 0, 10, 20 })
        {
            forecast.Observe(age, age / 100.0, s_otherwise);
        }

        return forecast;
    }
}
