using Microsoft.Kiota.Abstractions;
using Polly;
using Polly.Retry;

namespace JobClients;

/// <summary>Keeps the session of a connection: one login at a time for all callers, renewed before it ends.</summary>
internal sealed class SessionKeeper : IDisposable
{
    /// <summary>How long a renewal that failed is left alone while the session at hand is still good.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposal = new();
    private readonly JobLogin _login;
    private readonly IRequestAdapter _adapter;
    private readonly FailureReader _failures;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ResiliencePipeline _retries;
    private HeldSession? _held;
    private Task<JobSession>? _flight;
    private TimeSpan _notBefore;
    private JobClientException? _refusal;

    public SessionKeeper(JobLogin login, IRequestAdapter adapter, FailureReader failures, TimeProvider time)
    {
        (_login, _adapter, _failures, _time, _start) = (login, adapter, failures, time, time.GetTimestamp());
        _held = login is GivenLogin given ? new(given.Session, TimeSpan.Zero) : null;
        _retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<JobClientException>(failure => failure.Kind == JobClientErrorKind.Temporary),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
            })
            .Build();
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>The session; logs in if there is none, and joins a login that is under way.</summary>
    /// <exception cref="JobClientException">There is none to be had.</exception>
    public ValueTask<JobSession> GetAsync(CancellationToken cancellationToken)
    {
        Task<JobSession> flight;
        lock (_lock)
        {
            var now = Now;
            if (_refusal is not null)
            {
                throw _refusal.OfLogin();
            }

            var isGood = _held is not null && !_held.IsOver(now);
            if (isGood && (!_held!.IsToBeRenewed(now) || now < _notBefore))
            {
                return new(_held.Session);
            }

            flight = _flight ??= Start();
            if (isGood)
            {
                // Renewed in time, so nobody has to wait for it.
                return new(_held!.Session);
            }
        }

        return new(flight.WaitAsync(cancellationToken));
    }

    /// <summary>Takes note that the server has accepted a session.</summary>
    public void Accepted(JobSession session)
    {
        lock (_lock)
        {
            if (_held?.Session == session)
            {
                _held.IsAccepted = true;
            }
        }
    }

    /// <summary>Takes note that the server has refused a session.</summary>
    /// <returns>
    /// Whether there is another, or may be. A login whose session is refused at once is not repeated: whoever is locked
    /// out for too many attempts would be locked out by us.
    /// </returns>
    public bool Refused(JobSession session)
    {
        lock (_lock)
        {
            if (_login.CanRenew && _held?.Session == session)
            {
                _refusal = _held.WasNeverGood(Now) ? new(JobClientErrorKind.Authentication, "the server refuses the session that it has just given.") : null;
                _held = null;
            }

            return _login.CanRenew && _refusal is null;
        }
    }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    /// <summary>Begins a login apart from the caller who happened to need it: others wait for it too.</summary>
    private Task<JobSession> Start()
    {
        using var suppressed = ExecutionContext.SuppressFlow();
        var disposal = _disposal.Token;
        var flight = Task.Run(() => LogInAsync(disposal), CancellationToken.None);

        // A renewal that nobody waits for fails in silence; the next one tells.
        _ = flight.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return flight;
    }

    private async Task<JobSession> LogInAsync(CancellationToken cancellationToken)
    {
        try
        {
            var session = await _retries.ExecuteAsync(
                async token => await _login.LogInAsync(_adapter, _failures, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            Conclude(session, refusal: null);
            return session;
        }
        catch (JobClientException failure)
        {
            Conclude(session: null, IsRefusal(failure.Kind) ? failure : null);
            throw failure.OfLogin();
        }
        catch
        {
            Conclude(session: null, refusal: null);
            throw;
        }
    }

    private void Conclude(JobSession? session, JobClientException? refusal)
    {
        lock (_lock)
        {
            var now = Now;
            (_flight, _refusal, _notBefore) = (null, refusal, now + s_pause);
            _held = session is null ? _held : new(session, now);
        }
    }

    private static bool IsRefusal(JobClientErrorKind kind) => kind is not (JobClientErrorKind.Temporary or JobClientErrorKind.RateLimited or JobClientErrorKind.Protocol);
}
