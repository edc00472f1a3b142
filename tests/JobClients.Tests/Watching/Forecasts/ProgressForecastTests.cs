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

    /// <summary>Three to one; give or take what one report errs by.</summary>
    [Theory]
    [InlineData(0.1, 0.5)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.5, 0.2)]
    [InlineData(0.9, 0.2)]
    public void FirstReport_IsTrustedThreeToOne_AndErrsByATenthOfTheJob(double fraction, double error)
    {
        Report((0, 0), (100 * fraction, fraction));

        _forecast.Trust.ShouldBe(0.75, tolerance: 1e-9);
        _forecast.EndAt().ShouldBe(100, tolerance: 1e-9);
        _forecast.EndAt(1).ShouldBe(100 * Math.Exp(error), tolerance: 1e-6);
        _forecast.EndAt(-2).ShouldBe(100 * Math.Exp(-2 * error), tolerance: 1e-6);
    }

    [Fact]
    public void SecondReport_ThatAgrees_ConfirmsTheFirst()
    {
        Report((0, 0), (20, 0.2), (24, 0.24));

        // Too close to confirm anything: having got so far counts, which is likelier by the forecast than without.
        var survived = 0.75 / 0.25 * Math.Pow(3.4 / 3, 2.0 / 3);
        _forecast.Trust.ShouldBe(survived / (1 + survived), tolerance: 1e-4);

        Report((40, 0.4));

        _forecast.Trust.ShouldBe(12 / 13.0, tolerance: 1e-4);
        _forecast.EndAt().ShouldBe(100, tolerance: 1e-9);
    }

    /// <summary>By the formulas that the remarks describe, with the weights 0.04 · 0.7 + 0.16 = 0.188.</summary>
    [Fact]
    public void SecondReport_WeighsByTheSquareOfItsProgress()
    {
        Report((0, 0), (20, 0.2), (40, 0.5));

        var difference = Math.Log(80 / 100.0);
        var weight = (0.04 * 0.7) + 0.25;
        var mean = Math.Log(100) + (difference * 0.25 / weight);
        var variance = ((0.25 * difference * (Math.Log(80) - mean)) + (0.16 * 0.04)) / (weight + 0.16);
        var error = Math.Sqrt((variance / (weight / 0.25)) + 0.0009);
        _forecast.EndAt().ShouldBe(Math.Exp(mean), tolerance: 1e-9);
        _forecast.EndAt(1).ShouldBe(Math.Exp(mean + error), tolerance: 1e-6);
    }

    [Fact]
    public void SecondReport_ThatContradicts_CostsTrust()
    {
        Report((0, 0), (20, 0.4), (40, 0.5));

        // Survival, then what confirming is worth less half the square of how many errors the two are apart.
        var apart = (Math.Log(80) - Math.Log(50)) / (Math.Sqrt(2) * 0.25);
        var survived = NormalDistribution.Cumulative(Math.Log(50 / 40.0) / 0.2) / NormalDistribution.Cumulative(Math.Log(50 / 20.0) / 0.2);
        var odds = Math.Log(3) + Math.Log(survived) - (2.0 / 3 * Math.Log(3 / 5.0)) + 1.5 - (apart * apart / 2);
        _forecast.Trust.ShouldBe(1 / (1 + Math.Exp(-odds)), tolerance: 1e-6);
    }

    [Fact]
    public void JobThatOutlivesItsForecast_LosesTrust_ButNotForEver()
    {
        Report((0, 0), (20, 0.9));
        Report([.. Enumerable.Range(1, 100).Select(i => (20 + (i * 100.0), 0.9))]);

        _forecast.Trust.ShouldBeInRange(1 / (1 + Math.Exp(8)), 1 / (1 + Math.Exp(7)));
    }

    [Fact]
    public void Survival_IsThatOfTheForecast_GivenWhatIsReached()
    {
        Report((10, 0), (30, 0.2));

        _forecast.Survival(10, 10).ShouldBe(1);
        _forecast.Survival(110, 10).ShouldBe(0.5, tolerance: 1e-6);
        _forecast.Survival(150, 110).ShouldBe(NormalDistribution.Cumulative(Math.Log(100 / 140.0) / 0.25) / 0.5, tolerance: 1e-5);
        _forecast.Survival(5, 10).ShouldBe(1);
    }

    [Fact]
    public void Report_BelowTheFirst_BeginsAnew_UnlessItMayBeItsError()
    {
        Report((0, 0.5), (10, 0.35), (20, 0.75));
        _forecast.EndAt().ShouldBe(40, tolerance: 1e-9);

        var other = new ProgressForecast();
        Report(other, (0, 0.5), (10, 0.25), (20, 0.5));
        other.EndAt().ShouldBe(10 + 30, tolerance: 1e-9);
    }

    [Fact]
    public void Report_ThatHardlyAdvances_SaysNothing()
    {
        Report((0, 0.1), (50, 0.119));
        _forecast.Trust.ShouldBe(0);

        Report((60, 0.125));
        _forecast.Trust.ShouldBe(0.75, tolerance: 1e-9);
    }

    [Fact]
    public void KeptForecast_GoesOnAsIfItHadNeverBeenAway()
    {
        _forecast.Save().ShouldBeNull();
        (double, double)[] reports = [(0, 0.1), (20, 0.3), (40, 0.6), (45, 0.55), (70, 0.1), (90, 0.5), (130, 0.7), (200, 0.72), (300, 0.9)];
        var kept = new ProgressForecast();
        foreach (var report in reports)
        {
            Report(report);
            Report(kept, report);
            kept = ProgressForecast.Load(kept.Save()!);

            kept.Save().ShouldBe(_forecast.Save());
            (kept.Trust, kept.EndAt(), kept.EndAt(1)).ShouldBe((_forecast.Trust, _forecast.EndAt(), _forecast.EndAt(1)));
        }
    }

    private void Report(params (double Age, double Fraction)[] reports) => Report(_forecast, reports);

    private static void Report(ProgressForecast forecast, params (double Age, double Fraction)[] reports)
    {
        foreach (var (age, fraction) in reports)
        {
            forecast.Observe(age, fraction, UnknownLaw.Instance);
        }
    }

    private double Gap(double age) => ForecastPlan.NextGap(_forecast, UnknownLaw.Instance, age, cost: 1, floor: 0);
}
