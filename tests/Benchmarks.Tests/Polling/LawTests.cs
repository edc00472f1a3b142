using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Tests.Polling;

public sealed class LawTests
{
    public static TheoryData<string> OneMode => [.. RunTimeLaws.All.Select(law => law.Name).Where(name => name != "two modes")];

    [Theory]
    [MemberData(nameof(OneMode))]
    public void Median_IsWhatItIsCalled(string name)
    {
        var law = Find(name);
        foreach (var median in law.Medians)
        {
            law.Spread(1001, median)[500].ShouldBe(median, median * 1e-6);
            law.Draw(20_000, median, seed: 1).Order().ElementAt(10_000).ShouldBe(median, median * 0.05);
        }
    }

    [Fact]
    public void TwoModes_AtAMinute_AreFiveSecondsAndTenMinutes()
    {
        var runTimes = Find("two modes").Spread(1000, 60);

        runTimes[349].ShouldBe(5, 0.01);
        runTimes[849].ShouldBe(600, 1);
        runTimes.Count(time => time < 10).ShouldBe(700);
    }

    [Theory]
    [InlineData("log-normal σ 1.0", 98.9)]
    [InlineData("exponential", 86.6)]
    [InlineData("Weibull 3", 60.5)]
    public void Mean_IsThatOfTheLaw(string name, double mean) => Find(name).Spread(20_000, 60).Average().ShouldBe(mean, 0.1);

    [Fact]
    public void Draw_TheSameSeed_GivesTheSameRunTimes() =>
        Find("exponential").Draw(10, 60, seed: 7).ShouldBe(Find("exponential").Draw(10, 60, seed: 7));

    [Fact]
    public void Measured_Spread_IsTheMeasurementsThemselves()
    {
        var law = MeasuredLaw.Create("measured", [30, 10, 20]);

        law.Medians.ShouldBe([20]);
        law.Spread(6, 20).ShouldBe([10, 10, 20, 20, 30, 30]);
    }

    private static RunTimeLaw Find(string name) => RunTimeLaws.All.Single(law => law.Name == name);
}
