namespace JobClients.Tests.Watching;

public sealed class FlightPoolTests
{
    private readonly FlightPool _pool = new();

    [Fact]
    public void Take_AfterAReturn_IsTheSameWithoutWhatWasRegistered()
    {
        var (flight, calls) = (_pool.Take(), 0);
        flight.Token.Register(() => calls++);
        _pool.Return(flight);

        var next = _pool.Take();
        next.Cancel();

        next.ShouldBeSameAs(flight);
        calls.ShouldBe(0);
    }

    [Fact]
    public void Take_AfterACancelledOneWasReturned_IsAnother()
    {
        var flight = _pool.Take();
        flight.Cancel();
        _pool.Return(flight);

        var next = _pool.Take();

        next.ShouldNotBeSameAs(flight);
        next.IsCancellationRequested.ShouldBeFalse();
    }
}
