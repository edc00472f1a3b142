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
        _budget.Limited(wait: null, TimeSpan.Zero);
        _budget.OpensAt.ShouldBe(TimeSpan.FromSeconds(1));
        _budget.Limited(wait: null, s_minute);
        _budget.OpensAt.ShouldBe(s_minute + TimeSpan.FromSeconds(2));
        _budget.Answered(limits: null, TimeSpan.Zero, 2 * s_minute);
        _budget.Limited(wait: null, 2 * s_minute);
        _budget.OpensAt.ShouldBe((2 * s_minute) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Close_ForShorter_DoesNotOpenEarlier()
    {
        _budget.Close(s_minute, TimeSpan.Zero);
        _budget.Close(TimeSpan.FromSeconds(1), TimeSpan.Zero);

        _budget.OpensAt.ShouldBe(s_minute);
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
