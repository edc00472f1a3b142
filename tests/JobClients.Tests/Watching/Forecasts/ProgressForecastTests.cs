namespace JobClients.Tests.Watching.Forecasts;

public sealed class ProgressForecastTests
{
    private readonly ProgressForecast _forecast = new();

    [Fact]
    public void Reports_OfAnHonestJob_SayWhenItEndsAndAreTrusted()
    {
        Report((0, 0), (20, 0.2), (40, 0.4), (60, 0.6), (80, 0.8));

        _forecast.EndAt().ShouldBe(100, tolerance: 2);
        _forecast.Trust.ShouldBeGreaterThan(0.8);
        Gap(80).ShouldBeInRange(10, 25);
    }

    [Fact]
    public void Reports_OfAJobThatWasSeenLate_CountFromThere()
    {
        Report((0, 0.5), (10, 0.6), (20, 0.7));

        _forecast.EndAt().ShouldBe(50, tolerance: 2);
    }

    [Fact]
    public void Reports_ThatNeverChange_SayNothing()
    {
        Report([.. Enumerable.Range(0, 50).Select(i => (i * 5.0, 0.99))]);

        _forecast.Trust.ShouldBe(0);
        Gap(250).ShouldBe(UnknownLaw.Instance.NextGap(250, 1, 0));
    }

    [Fact]
    public void Reports_StuckJustBeforeTheEnd_LoseTheirTrust()
    {
        Report((0, 0), (20, 0.5), (40, 0.99));
        var trusted = _forecast.Trust;
        Report([.. Enumerable.Range(1, 20).Select(i => (40 + (i * 10.0), 0.99))]);

        _forecast.Trust.ShouldBeLessThan(trusted / 2);
        Gap(240).ShouldBeGreaterThan(UnknownLaw.Instance.NextGap(240, 1, 0) / 3);
    }

    [Fact]
    public void Reports_ThatJumpBack_LoseTheirTrust()
    {
        Report((0, 0), (20, 0.4), (40, 0.8), (60, 0.1), (80, 0.15), (110, 0.2), (150, 0.25));

        _forecast.Trust.ShouldBeLessThan(0.5);
    }

    /// <summary>What agrees after the fall is where the second pass ends; nobody says that there is no third.</summary>
    [Fact]
    public void Reports_ThatBeginAgain_AreNotTrustedHoweverWellTheyAgreeAfterwards()
    {
        Report((0, 0), (20, 0.4), (40, 0.8), (60, 0.05), (80, 0.25), (100, 0.45), (120, 0.65), (140, 0.85));

        _forecast.Trust.ShouldBeLessThan(0.05);
    }

    [Fact]
    public void Reports_OffByATenthEitherWay_AreNoFall()
    {
        Report((0, 0), (20, 0.3), (40, 0.3), (60, 0.7), (80, 0.7));

        _forecast.Trust.ShouldBeGreaterThan(0.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Reports_AtOneMoment_DoNoHarm(double fraction)
    {
        Report((5, fraction), (5, 1), (5, 0), (5, 0.5));

        double.IsFinite(Gap(5)).ShouldBeTrue();
    }

    private void Report(params (double Age, double Fraction)[] reports)
    {
        foreach (var (age, fraction) in reports)
        {
            _forecast.Observe(age, fraction, UnknownLaw.Instance);
        }
    }

    private double Gap(double age) => ForecastPlan.NextGap(_forecast, UnknownLaw.Instance, age, cost: 1, floor: 0);
}
