namespace JobClients;

/// <summary>Knows what this node has begun, and asks it to come to an end.</summary>
internal sealed class NodeDrain : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _isEmpty = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One more than what is under way, until the node is to end.</summary>
    private int _running = 1;

    /// <summary>Cancelled when the node is to end: what has not been sent by then is left to others.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Takes note that something begins, until what is returned is disposed of.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _running);
        return new Entry(this);
    }

    /// <summary>Asks all to end, and waits until they have.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Leave();
        await _isEmpty.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0)
        {
            _isEmpty.TrySetResult();
        }
    }

    private sealed class Entry(NodeDrain drain) : IDisposable
    {
        public void Dispose() => drain.Leave();
    }
}
