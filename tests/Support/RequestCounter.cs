namespace JobClients.Support;

/// <summary>Sends requests over real sockets and knows when their answers have been dealt with.</summary>
/// <remarks>
/// A watcher that has dealt with an answer sets its timer. Only then may a test turn the clock on, or the time of the
/// next poll would depend on how fast the machine is.
/// </remarks>
public sealed class RequestCounter(ManualTimeProvider time) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly Lock _lock = new();
    private int _underWay;
    private int _timerChangesAtLastAnswer = -1;

    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return _underWay == 0 && time.TimerChanges > _timerChangesAtLastAnswer;
            }
        }
    }

    /// <summary>Whether no request is under way.</summary>
    public bool IsUnused
    {
        get
        {
            lock (_lock)
            {
                return _underWay == 0;
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Count(1);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return answer;
        }
        finally
        {
            Count(-1);
        }
    }

    private void Count(int change)
    {
        lock (_lock)
        {
            _underWay += change;
            _timerChangesAtLastAnswer = time.TimerChanges;
        }
    }
}
