namespace JobClients.Tests.Watching;

/// <summary>The floor under polls, and where the last of them go before a deadline. The floor is ten seconds.</summary>
public sealed class PollGateTests
{
    private PollGate _gate = new(Seconds(10));

    [Theory]
    [InlineData(0, 15)]
    [InlineData(9, 15)]
    [InlineData(11, 16)]
    public void PollEnded_ClosesFor_TheLongerOfFloorAndHint(double hint, double opensAt)
    {
        _gate.PollEnded(Seconds(5), Seconds(hint));

        _gate.OpensAt.ShouldBe(Seconds(opensAt));
    }

    [Theory]
    [InlineData(25, 100, 25)]
    [InlineData(3, 100, 10)]
    [InlineData(25, 35, 25)]
    [InlineData(25, 34, 24)]
    [InlineData(25, 20, 20)]
    [InlineData(25, 19, 19)]
    [InlineData(15, 19, 19)]
    [InlineData(15, 20, 10)]
    [InlineData(25, 9, 25)]
    [InlineData(25, 10, 10)]
    public void Place_LeavesRoomForOneMoreBeforeTheDeadline_OrGoesThereItself(double due, double last, double placed)
    {
        _gate.PollEnded(TimeSpan.Zero, TimeSpan.Zero);

        _gate.Place(Seconds(due), Seconds(last)).ShouldBe(Seconds(placed));
    }

    [Fact]
    public void Moment_TooLateToBeAdded_NeverComes()
    {
        Moment.After(Seconds(1), Moment.Never).ShouldBe(Moment.Never);
        Moment.After(Seconds(1), Moment.Never - Seconds(1)).ShouldBe(Moment.Never);
        Moment.After(Seconds(1), Moment.Never - Seconds(2)).ShouldBe(Moment.Never - Seconds(1));
        Moment.After(Seconds(1), Seconds(-2)).ShouldBe(Seconds(1));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
