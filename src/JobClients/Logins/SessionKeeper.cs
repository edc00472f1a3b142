using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>Keeps the session of a connection: one login at a time for all callers, renewed before it ends.</summary>
internal sealed class SessionKeeper : IDisposable
{
    /// <summary>How long a renewal that failed is left alone while the session at hand is still good.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposal = new();
    private readonly JobLogin _login;
    private readonly LoginAttempts _attempts;
    private readonly LoginTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly long _start;
    private HeldSession? _held;
    private Task<JobSession>? _flight;

    /// <summary>Why the last login failed, if it did.</summary>
    private JobClientException? _failure;

    /// <summary>When the last login ended.</summary>
    private TimeSpan _endedAt;

    /// <summary>Why there will be no other login.</summary>
    private JobClientException? _refusal;

    /// <summary>Whether the session that was given, and has no other in its place, was refused.</summary>
    private bool _isGivenRefused;

    /// <summary>Whether the next session takes the place of one that was refused.</summary>
    private bool _isReplacing;

    private bool _isDisposed;

    public SessionKeeper(JobLogin login, IRequestAdapter adapter, FailureReader failures, LoginTelemetry telemetry, TimeProvider time)
    {
        (_login, _attempts, _telemetry, _time, _start) = (login, new(login, adapter, failures, time), telemetry, time, time.GetTimestamp());
        _held = login is GivenLogin given ? new(given.Session, TimeSpan.Zero, isReplacement: false) : null;
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>How long after the last login the server wants no other.</summary>
    private TimeSpan Hint => _failure?.RetryAfter ?? TimeSpan.Zero;

    /// <summary>The session; logs in if there is none, and joins a login that is under way.</summary>
    /// <exception cref="JobClientException">There is none to be had.</exception>
    public ValueTask<JobSession> GetAsync(CancellationToken cancellationToken)
    {
        Task<JobSession> flight;
        lock (_lock)
        {
            var now = Now;
            var isGood = _held is not null && !_held.IsOver(now);
            if (isGood && (!_held!.IsToBeRenewed(now) || IsLeftAlone(now)))
            {
                return new(_held.Session);
            }

            ThrowIfPointless(now);
            flight = _flight ??= Start();
            if (isGood)
            {
                // Renewed in time, so nobody has to wait for it.
                return new(_held!.Session);
            }
        }

        return new(flight.WaitAsync(cancellationToken));
    }

    /// <summary>As <see cref="GetAsync"/>, but for a session that the server has refused already, and that is sent all the same.</summary>
    /// <exception cref="JobClientException">There is no session that may be good.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_isGivenRefused)
            {
                throw new JobClientException(JobClientErrorKind.Authentication, "the server has refused the session that was given.");
            }
        }

        await GetAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes note that the server has accepted a session.</summary>
    public void Accepted(JobSession session)
    {
        lock (_lock)
        {
            if (_held?.Session == session)
            {
                (_held.IsAccepted, _isGivenRefused) = (true, false);
            }
        }
    }

    /// <summary>Takes note that the server has refused a session.</summary>
    /// <returns>
    /// Whether there is another, or may be. When what takes the place of a refused session is refused at once, too, there
    /// are no more logins: whoever is locked out for too many attempts would be locked out by us.
    /// </returns>
    public bool Refused(JobSession session)
    {
        lock (_lock)
        {
            _isGivenRefused |= !_login.CanRenew;
            if (_login.CanRenew && _held?.Session == session)
            {
                _refusal ??= _held.WasNeverGood(Now) ? new(JobClientErrorKind.Authentication, "the server refuses the session that it has just given.") : null;
                (_held, _isReplacing) = (null, true);
            }

            return _login.CanRenew && _refusal is null;
        }
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            _disposal.Cancel();
            _disposal.Dispose();
        }
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
            var session = await _telemetry.RunAsync(_attempts.RunAsync, cancellationToken).ConfigureAwait(false);
            Conclude(session, failure: null);
            return session;
        }
        catch (JobClientException failure)
        {
            Conclude(session: null, failure);
            throw failure.OfLogin(failure.RetryAfter);
        }
        catch
        {
            Conclude(session: null, failure: null);
            throw;
        }
    }

    private void Conclude(JobSession? session, JobClientException? failure)
    {
        lock (_lock)
        {
            var now = Now;
            (_flight, _endedAt, _failure) = (null, now, failure);
            _refusal = failure is not null && IsRefusal(failure.Kind) ? failure : null;
            if (session is not null)
            {
                (_held, _isReplacing) = (new(session, now, _isReplacing), false);
            }
        }
    }

    /// <summary>Spares the server a login that it has refused, or does not want yet.</summary>
    private void ThrowIfPointless(TimeSpan now)
    {
        if (_refusal is not null)
        {
            throw _refusal.OfLogin(_refusal.RetryAfter);
        }

        if (now < _endedAt + Hint)
        {
            throw _failure!.OfLogin(_endedAt + Hint - now);
        }
    }

    /// <summary>Whether a renewal can wait, or has to.</summary>
    private bool IsLeftAlone(TimeSpan now) => _refusal is not null || now < _endedAt + s_pause || now < _endedAt + Hint;

    private static bool IsRefusal(JobClientErrorKind kind) => kind is not (JobClientErrorKind.Temporary or JobClientErrorKind.RateLimited or JobClientErrorKind.Protocol);
}
