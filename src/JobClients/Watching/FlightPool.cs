namespace JobClients;

/// <summary>
/// What ends polls that nobody wants any more. Hardly ever is one used, and then it serves the next poll as well: one for
/// each poll under way is all it takes. Used under the watcher's lock only.
/// </summary>
internal sealed class FlightPool
{
    private readonly Stack<CancellationTokenSource> _unused = new();

    public CancellationTokenSource Take() => _unused.TryPop(out var flight) ? flight : new();

    public void Return(CancellationTokenSource flight)
    {
        if (flight.TryReset())
        {
            _unused.Push(flight);
        }
    }
}
