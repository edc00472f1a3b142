using System.Runtime.CompilerServices;

namespace JobClients;

/// <summary>
/// The engine behind every wait of a connection: however many callers wait for a job, it is polled once.
/// </summary>
/// <remarks>
/// All members may be called from any thread. Disposal ends every wait and watch with an
/// <see cref="ObjectDisposedException"/>, after the changes that were already observed.
/// </remarks>
public sealed partial class JobWatcher : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<JobReference, WatchedJob> _jobs = [];
    private readonly WakeQueue _queue = new();
    private readonly ReadyJobs _ready = new();
    private readonly WatchRules _rules;
    private readonly PollTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private long _lastNumber;
    private bool _isDisposed;

    /// <summary>Makes a watcher.</summary>
    /// <param name="options">How it works; null for the defaults. Later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    public JobWatcher(JobWatcherOptions? options = null)
    {
        options ??= new();
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException($"Jobs cannot be watched so. {string.Join(' ', faults)}", nameof(options));
        }

        _time = options.TimeProvider;
        _start = _time.GetTimestamp();
        _rules = new(options);
        _telemetry = new(_time, options.LoggerFactory);
        _timer = CreateTimer();
    }

    internal TimeProvider TimeProvider => _time;

    /// <summary>Time since this watcher was made: monotonic, so that no change of the wall clock moves a poll.</summary>
    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                foreach (var job in _jobs.Values)
                {
                    // One for each who waits: they throw it at the same time, each with a trace of its own.
                    job.End(static () => new ObjectDisposedException(nameof(JobWatcher)));
                }
            }
        }

        _timer.Dispose();
    }

    internal async Task<JobSnapshot> GetAsync(JobPoll poll, TimeSpan? maxAge, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FindLast(poll.Reference, maxAge) is { } last)
        {
            return last;
        }

        var listener = new SinglePollListener();
        var job = Add(poll, listener);
        try
        {
            return await listener.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Remove(job, listener);
        }
    }

    /// <summary>Waits for the end of a job, or until it awaits input.</summary>
    internal Task<TSnapshot> WaitAsync<TSnapshot>(JobPoll poll, TimeSpan? timeout, CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot =>
        WaitTelemetry.IsOn
            ? WaitAndTellAsync<TSnapshot>(poll, timeout, cancellationToken)
            : WaitUntoldAsync<TSnapshot>(poll, timeout, cancellationToken);

    private async Task<TSnapshot> WaitAndTellAsync<TSnapshot>(JobPoll poll, TimeSpan? timeout, CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot
    {
        using var telemetry = new WaitTelemetry(poll.Reference, stopsForInput: true, _time);
        try
        {
            var snapshot = await WaitUntoldAsync<TSnapshot>(poll, timeout, cancellationToken).ConfigureAwait(false);
            telemetry.Observe(snapshot);
            return snapshot;
        }
        catch (Exception failure)
        {
            telemetry.Fail(failure);
            throw;
        }
    }

    private Task<TSnapshot> WaitUntoldAsync<TSnapshot>(JobPoll poll, TimeSpan? timeout, CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TSnapshot>(cancellationToken);
        }

        var listener = new EndListener<TSnapshot>(timeout, Now);
        try
        {
            var job = Add(poll, listener);
            if (cancellationToken.CanBeCanceled)
            {
                listener.CancelWith(() => Remove(job, listener), cancellationToken);
            }
        }
        catch (ObjectDisposedException disposed)
        {
            listener.End(disposed);
        }

        return listener.Ended;
    }

    internal async IAsyncEnumerable<TSnapshot> WatchAsync<TSnapshot>(
        JobPoll poll, WatchTerms terms, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TSnapshot : JobSnapshot
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var telemetry = WaitTelemetry.IsOn ? new WaitTelemetry(poll.Reference, terms.StopsForInput, _time) : null;
        var listener = new ChangeListener(terms, Now);
        var job = Tried(() => Add(poll, listener), telemetry);

        // Whoever is busy with the last news does not ask for more, and is not to be polled for either.
        await using var leaving = cancellationToken.UnsafeRegister(_ => Remove(job, listener), state: null).ConfigureAwait(false);
        try
        {
            while (await HasMoreAsync(listener, telemetry, cancellationToken).ConfigureAwait(false))
            {
                while (!cancellationToken.IsCancellationRequested && listener.Changes.TryRead(out var snapshot))
                {
                    telemetry?.Observe(snapshot);
                    Report(snapshot, terms, telemetry);
                    yield return (TSnapshot)snapshot;
                }
            }
        }
        finally
        {
            Remove(job, listener);
        }
    }

    private static async ValueTask<bool> HasMoreAsync(ChangeListener listener, WaitTelemetry? telemetry, CancellationToken cancellationToken)
    {
        try
        {
            return await listener.Changes.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            telemetry?.Fail(failure);
            throw;
        }
    }

    private static void Report(JobSnapshot snapshot, WatchTerms terms, WaitTelemetry? telemetry)
    {
        if (terms.Progress is { } progress)
        {
            Tried(
                () =>
                {
                    progress(snapshot);
                    return true;
                },
                telemetry);
        }
    }

    /// <summary>An iterator must not catch what goes wrong in it, but has to tell of it.</summary>
    private static T Tried<T>(Func<T> act, WaitTelemetry? telemetry)
    {
        try
        {
            return act();
        }
        catch (Exception failure)
        {
            telemetry?.Fail(failure);
            throw;
        }
    }

    /// <summary>In nobody's context, which the timer would keep for as long as the watcher lives.</summary>
    private ITimer CreateTimer()
    {
        ITimer? timer = null;
        ExecutionContext.Run(
            CleanContext.Instance,
            _ => timer = _time.CreateTimer(static self => ((JobWatcher)self!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan),
            state: null);
        return timer!;
    }

    private JobSnapshot? FindLast(JobReference reference, TimeSpan? maxAge)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _jobs.TryGetValue(reference, out var job) && job.Last is not null && Now - job.LastAt <= maxAge ? job.Last : null;
        }
    }

    private WatchedJob Add(JobPoll poll, PollListener listener)
    {
        WatchedJob? job;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_jobs.TryGetValue(poll.Reference, out job))
            {
                job = new(poll, ++_lastNumber, _rules);
                _jobs.Add(poll.Reference, job);
            }

            job.Add(poll, listener, Now);
            if (job.IsReady)
            {
                _ready.Add(job);
            }

            _queue.Set(job, job.NextWake());
        }

        PumpOnce();
        return job;
    }

    private void Remove(WatchedJob job, PollListener listener)
    {
        lock (_lock)
        {
            job.Remove(listener);
            _queue.Set(job, job.NextWake());
            SetTimer(NextWake());
        }
    }
}
