namespace JobClients.Tests.Watching.Budget;

/// <summary>How what a server still allows is spread over the time that it has to last.</summary>
public sealed class RequestSupplyTests
{
    private readonly RequestSupply _supply = new();

    [Fact]
    public void Take_WithoutALimit_IsNeverPaced()
    {
        for (var i = 0; i < 100; i++)
        {
            Take(at: 1);
        }

        (_supply.OpensAt, _supply.Price).ShouldBe((Seconds(1), 1));
    }

    [Fact]
    public void Take_OfAShortSupply_IsPacedOnceTenHaveStarted()
    {
        _supply.Told(30, Seconds(60), Seconds(0));
        Take(at: 0, times: 9);
        _supply.OpensAt.ShouldBe(Seconds(0));

        Take(at: 0);
        _supply.OpensAt.ShouldBe(Seconds(2));
        Take(at: 2);
        _supply.OpensAt.ShouldBe(Seconds(4));
        Take(at: 5);
        _supply.OpensAt.ShouldBe(Seconds(6));
    }

    [Fact]
    public void Take_AfterARest_MayBeAsManyAtOnceAsHalfOfWhatIsLeft()
    {
        _supply.Told(600, Seconds(600), Seconds(0));
        Take(at: 0);
        Take(at: 500, times: 299);
        _supply.OpensAt.ShouldBe(Seconds(500));

        Take(at: 500);
        _supply.OpensAt.ShouldBe(Seconds(501));
    }

    [Fact]
    public void Take_WhenNextToNothingIsLeft_IsPacedByAMinuteAndNoMore()
    {
        _supply.Told(0, Seconds(3_600), Seconds(0));
        Take(at: 0, times: 11);

        _supply.OpensAt.ShouldBe(Seconds(60));
    }

    [Fact]
    public void Shortage_IsOverWhenTheLimitIsReset()
    {
        _supply.Told(0, Seconds(60), Seconds(10));
        _supply.Lasts(Seconds(25)).ShouldBe(Seconds(45));
        Take(at: 69, times: 20);
        _supply.OpensAt.ShouldBeGreaterThan(Seconds(69));

        Take(at: 70);
        _supply.OpensAt.ShouldBe(Seconds(70));
        (_supply.Lasts(Seconds(71)), _supply.Price).ShouldBe((TimeSpan.Zero, 1));
    }

    /// <summary>In steps of the root of two.</summary>
    [Theory]
    [InlineData(10, 2)]
    [InlineData(20, 4)]
    [InlineData(30, 8)]
    [InlineData(300, 11585.2375)]
    public void Price_RisesEightfoldInHalfAMinute_ToTenThousand(int polls, double price)
    {
        _supply.Told(0, Seconds(3_600), Seconds(0));
        for (var second = 0; second < polls; second++)
        {
            Take(second);
        }

        _supply.Price.ShouldBe(price, tolerance: 1e-3);
    }

    /// <summary>Jobs poll as the inverse root of the price: at four, half as often.</summary>
    [Fact]
    public void Price_OfHalfOfWhatIsWanted_SettlesWhereTheSupplyIsEnough()
    {
        var (now, polls) = (0.0, 0);
        _supply.Told(1_000, Seconds(2_000), Seconds(0));
        while (now < 1_500)
        {
            _supply.Price.ShouldBeGreaterThanOrEqualTo(1);
            now += Math.Sqrt(_supply.Price);
            Take(now);
            polls += now > 500 ? 1 : 0;
        }

        _supply.Price.ShouldBeInRange(4, 8);
        polls.ShouldBeInRange(380, 500);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Take(double at, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _supply.Take(Seconds(at));
        }
    }
}
