using System.Runtime.InteropServices;

namespace JobClients.Cli.Signals;

/// <summary>
/// Ctrl-C, or the polite request to end: the first one cancels, so that commands can say how to go on; the second one
/// ends the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Action _atOnce;
    private int _signals;

    /// <summary>Begins to listen.</summary>
    /// <param name="atOnce">Ends the program at once.</param>
    public Interruption(Action atOnce)
    {
        _atOnce = atOnce;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    /// <summary>Takes a signal.</summary>
    public void Take()
    {
        if (Interlocked.Increment(ref _signals) == 1)
        {
            // Not on this thread: what is cancelled must not hold up the second signal.
            _ = _source.CancelAsync();
        }
        else
        {
            _atOnce();
        }
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        Take();
    }
}
