using System.Net;

namespace JobClients;

/// <summary>The end of a request: its time is over, or its caller wants no more of it.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenRegistration _registration;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        (_timeout, _caller) = (timeout, caller);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            _timer = new(timeout, time);
            _registration = caller.UnsafeRegister(static timer => ((CancellationTokenSource)timer!).Cancel(), _timer);
        }
    }

    public CancellationToken Token => _timer?.Token ?? _caller;

    /// <summary>Says what has ended the request, if it is this that has.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="JobClientException">The time is over.</exception>
    public void ThrowIfOver(Exception cause, HttpStatusCode? status = null)
    {
        ThrowIfUnwanted();
        if (Token.IsCancellationRequested)
        {
            throw new JobClientException(JobClientErrorKind.Temporary, $"the server did not answer within {_timeout:c}.", cause) { HttpStatus = status };
        }
    }

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void ThrowIfUnwanted() => _caller.ThrowIfCancellationRequested();

    public void Dispose()
    {
        _registration.Dispose();
        _timer?.Dispose();
    }
}
