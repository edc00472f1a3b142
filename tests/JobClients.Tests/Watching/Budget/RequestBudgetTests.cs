namespace JobClients.Tests.Watching.Budget;

public sealed class RequestBudgetTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private readonly RequestBudget _budget = new(maxConcurrent: 4);
    private TimeSpan _now;

    [Fact]
    public void Price_OfPlenty_IsOne()
    {
        Poll(100, every: 1, remaining: 100_000);

        _budget.Price.ShouldBe(1);
    }

    [Fact]
    public void Price_OfAShortage_RisesWithIt()
    {
        Poll(60, every: 1, remaining: 30);
        var some = _budget.Price;
        Poll(60, every: 1, remaining: 6);

        some.ShouldBeGreaterThan(1);
        _budget.Price.ShouldBeGreaterThan(some);
    }

    [Fact]
    public void Price_WhenTheShortageIsOver_IsOneAgain()
    {
        Poll(100, every: 1, remaining: 6);
        _budget.Started(_now + (2 * s_minute));

        _budget.Price.ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(0.5, 2)]
    [InlineData(0.3, 1)]
    [InlineData(0.01, 1)]
    public void Share_OfManyPrograms_IsOfWhatMayBeUnderWay(double share, int room)
    {
        _budget.Share = share;
        for (var poll = 0; poll < room; poll++)
        {
            _budget.IsFull.ShouldBeFalse();
            _budget.Started(_now);
        }

        _budget.IsFull.ShouldBeTrue();
    }

    [Fact]
    public void Share_OfManyPrograms_IsOfWhatIsLeft()
    {
        var alone = new RequestBudgetTests();
        alone.Poll(60, every: 1, remaining: 60);
        _budget.Share = 0.25;
        Poll(60, every: 1, remaining: 60);

        _budget.Price.ShouldBeGreaterThan(alone._budget.Price);
    }

    [Fact]
    public void Started_AsManyAsAllowed_IsFull()
    {
        for (var poll = 0; poll < 4; poll++)
        {
            _budget.MayStart(TimeSpan.Zero).ShouldBeTrue();
            _budget.Started(TimeSpan.Zero);
        }

        _budget.MayStart(TimeSpan.Zero).ShouldBeFalse();
        _budget.Ended();
        _budget.MayStart(TimeSpan.Zero).ShouldBeTrue();
    }

    [Fact]
    public void Answered_WithFewConcurrentRequestsLeft_LeavesHalfOfThemToOthers()
    {
        _budget.Answered(new() { Concurrent = 2 }, TimeSpan.Zero, TimeSpan.Zero);
        _budget.Started(TimeSpan.Zero);

        _budget.IsFull.ShouldBeTrue();
    }

    [Fact]
    public void Answered_WithNoConcurrentRequestsLeft_StillAllowsOne()
    {
        _budget.Answered(new() { Concurrent = 0 }, TimeSpan.Zero, TimeSpan.Zero);

        _budget.IsFull.ShouldBeFalse();
    }

    [Fact]
    public void Limited_WithoutAHint_WaitsLongerEachTime()
    {
        Limit(0).ShouldBe(0);
        Limit(60).ShouldBe(1);
        Limit(120).ShouldBe(3);
        Limit(180).ShouldBe(7);
        _budget.Answered(limits: null, TimeSpan.Zero, TimeSpan.FromSeconds(200));
        Limit(240).ShouldBe(0);
    }

    [Fact]
    public void Limited_AgainAndAgain_WaitsAMinuteAtMost()
    {
        for (var minute = 0; minute < 100; minute++)
        {
            Limit(minute * 120);
        }

        Limit(100 * 120).ShouldBe(60);
    }

    [Fact]
    public void Limited_WithAHint_WaitsForThat()
    {
        _budget.Limited(Seconds(25), TimeSpan.Zero, Seconds(10));

        _budget.OpensAt.ShouldBe(Seconds(35));
        (_budget.MayStart(Seconds(34.9)), _budget.MayStart(Seconds(35))).ShouldBe((false, true));
    }

    [Fact]
    public void Answered_WithRoomForMore_AllowsHalfOfItBesideThoseUnderWay()
    {
        var budget = new RequestBudget(maxConcurrent: 10);
        budget.Started(TimeSpan.Zero);
        budget.Answered(new() { Concurrent = 5 }, TimeSpan.Zero, TimeSpan.Zero);
        RoomOf(budget).ShouldBe(2);
        budget.Answered(new() { Concurrent = 100 }, TimeSpan.Zero, TimeSpan.Zero);
        RoomOf(budget).ShouldBe(7);
        budget.Answered(new() { Concurrent = -1 }, TimeSpan.Zero, TimeSpan.Zero);
        RoomOf(budget).ShouldBe(0);
    }

    [Fact]
    public void Answered_WithANonsensicalLimit_IsAsIfNoneWereTold()
    {
        RequestLimits[] nonsense = [new() { Remaining = -1, ResetsAfter = s_minute }, new() { Remaining = 0, ResetsAfter = TimeSpan.Zero }, new() { ResetsAfter = s_minute }];
        foreach (var limits in nonsense)
        {
            _budget.Answered(limits, TimeSpan.Zero, TimeSpan.Zero);
        }

        _budget.Lasts(TimeSpan.Zero).ShouldBe(TimeSpan.Zero);
        _budget.Answered(new() { Remaining = 0, ResetsAfter = s_minute }, TimeSpan.Zero, TimeSpan.Zero);
        _budget.Lasts(TimeSpan.Zero).ShouldBe(s_minute);
    }

    [Fact]
    public void Answered_WithAWait_IsClosedForIt()
    {
        _budget.Answered(limits: null, s_minute, Seconds(5));

        _budget.OpensAt.ShouldBe(Seconds(65));
    }

    [Fact]
    public void Close_ForShorter_DoesNotOpenEarlier()
    {
        _budget.Close(s_minute, TimeSpan.Zero);
        _budget.Close(TimeSpan.FromSeconds(1), TimeSpan.Zero);

        _budget.OpensAt.ShouldBe(s_minute);
    }

    [Fact]
    public void Limited_PollsThatWereUnderWayTogether_CountOnce()
    {
        Limit(10);
        _budget.Limited(wait: null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
        _budget.Limited(wait: null, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(21));

        Limit(60).ShouldBe(1);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Starts polls until there is room for none.</summary>
    private static int RoomOf(RequestBudget budget)
    {
        var room = 0;
        for (; !budget.IsFull; room++)
        {
            budget.Started(TimeSpan.Zero);
        }

        return room;
    }

    /// <returns>For how long the budget is closed, in seconds.</returns>
    private double Limit(double seconds)
    {
        var now = TimeSpan.FromSeconds(seconds);
        _budget.Limited(wait: null, now, now);
        return Math.Max(0, (_budget.OpensAt - now).TotalSeconds);
    }

    private void Poll(int count, double every, double remaining)
    {
        for (var poll = 1; poll <= count; poll++)
        {
            _now += TimeSpan.FromSeconds(every);
            _budget.Started(_now);
            _budget.Ended();
            _budget.Answered(new() { Remaining = remaining, ResetsAfter = s_minute }, TimeSpan.Zero, _now);
        }
    }
}
