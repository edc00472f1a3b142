namespace JobClients.Benchmarks.Scale.Loopback;

/// <summary>Sockets, with a look at what is sent through them.</summary>
internal sealed class CountingHandler(DueTimes dueTimes) : DelegatingHandler(StrictRequestAdapter.CreateHandler())
{
    private int _polls;

    public int Polls => Volatile.Read(ref _polls);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _polls);
        dueTimes.Sent(request.RequestUri!.Segments[^1]);
        return base.SendAsync(request, cancellationToken);
    }
}
