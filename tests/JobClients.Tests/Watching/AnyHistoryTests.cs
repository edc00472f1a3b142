namespace JobClients.Tests.Watching;

/// <summary>Whatever past jobs and the job itself are said to have done, there is a next poll, and not within the floor.</summary>
public sealed class AnyHistoryTests
{
    private static readonly DateTimeOffset s_day = DateTimeOffset.UnixEpoch;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Adaptive_RandomHistory_GivesAGapThatCanBeWaitedFor(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var runs = new RunTimes();
            runs.Add(Enumerable.Range(0, random.Next(1, 60)).Select(run => new RunTime(s_day.AddHours(run), DrawTime(random))));
            Check(random, runs.Law);
        }
    }

    private static void Check(Random random, RunTimeLaw law)
    {
        var schedule = PollSchedule.Adaptive(seed: 1);
        var forecast = new ProgressForecast();
        foreach (var age in Enumerable.Range(0, 12).Select(_ => DrawTime(random)).Order())
        {
            forecast.Observe(age.TotalSeconds, random.NextDouble(), law);
            var floor = TimeSpan.FromSeconds(random.Next(1, 2000) / 100.0);
            var context = new PollContext(age, 1, 0, null)
            {
                Age = age,
                MinimumInterval = floor,
                PollCost = random.Next(2) == 0 ? TimeSpan.FromTicks(1) : TimeSpan.FromDays(random.NextDouble() * 10_000),
                Law = law,
                Forecast = random.Next(2) == 0 ? forecast : null,
            };

            var gap = schedule.NextGap(context);

            gap.ShouldBeGreaterThanOrEqualTo(floor, $"{context}");
        }
    }

    /// <summary>From a tick to what no job takes; the same again and again at times.</summary>
    private static TimeSpan DrawTime(Random random) => random.Next(6) switch
    {
        0 => TimeSpan.FromTicks(1),
        1 => TimeSpan.MaxValue,
        2 => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(Math.Pow(10, random.NextDouble() * 8)),
    };
}
