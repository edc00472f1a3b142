using System.Diagnostics;

namespace JobClients;

public sealed partial class JobWatcher
{
    /// <summary>How many jobs are looked at before others get at the lock.</summary>
    private const int Batch = 256;

    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(1);
    private static readonly ContextCallback s_pump = static watcher => ((JobWatcher)watcher!).PumpAll();
    private static readonly ContextCallback s_pumpOnce = static watcher =>
    {
        var self = (JobWatcher)watcher!;
        if (!self.PumpRound())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static rest => rest.PumpAll(), self, preferLocal: false);
        }
    };

    private readonly List<WatchedJob> _woken = [];
    private readonly List<(WatchedJob Job, CancellationTokenSource Flight, List<ActivityContext>? Traces)> _starting = [];
    private readonly FlightPool _flights = new();
    private bool _isPumping;

    /// <summary>Does what is due, unless somebody is at it already, who then goes on until nothing is.</summary>
    private void Pump()
    {
        if (Begin())
        {
            ExecutionContext.Run(CleanContext.Instance, s_pump, this);
        }
    }

    /// <summary>Does what is due, but no more than a round of it: the rest is not for the one who calls to wait for.</summary>
    private void PumpOnce()
    {
        if (Begin())
        {
            ExecutionContext.Run(CleanContext.Instance, s_pumpOnce, this);
        }
    }

    private bool Begin()
    {
        lock (_lock)
        {
            // Whoever pumps looks, before it stops, at all that was set under the lock till then.
            return !_isPumping && (_isPumping = true);
        }
    }

    /// <returns>Whether nothing is due any more.</returns>
    private bool PumpRound()
    {
        Prepare();
        StartPolls();
        return Conclude();
    }

    /// <summary>
    /// Without the synchronization context of who happens to call: what goes on after an await serves others, too, and
    /// must not wait until that thread has time for it.
    /// </summary>
    private void StartPolls()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        foreach (var (job, flight, traces) in _starting)
        {
            _ = PollAsync(job, flight, traces);
        }

        SynchronizationContext.SetSynchronizationContext(context);
    }

    private void PumpAll()
    {
        while (!PumpRound())
        {
            // What came due meanwhile is next.
        }
    }

    /// <summary>Finds the polls to start. They start first, and deadlines pass afterwards, so that a poll can still make it.</summary>
    private void Prepare()
    {
        lock (_lock)
        {
            _woken.Clear();
            _starting.Clear();
            var now = Now;
            while (_woken.Count < Batch && _queue.TakeDue(now) is { } job)
            {
                _woken.Add(job);
                if (job.IsPollDue(now))
                {
                    _ready.Add(job);
                }
            }

            while (!_isDisposed && _starting.Count < Batch && _rules.Budget.MayStart(now) && _ready.Take() is { } job)
            {
                PrepareStart(job, now);
            }
        }
    }

    private void PrepareStart(WatchedJob job, TimeSpan now)
    {
        if (job.IsPollDue(now))
        {
            var flight = _flights.Take();
            _rules.Budget.Started(now);
            job.PollStarted(flight, now);
            _starting.Add((job, flight, PollTelemetry.IsTracing ? job.Traces() : null));
        }

        _queue.Set(job, job.NextWake());
    }

    /// <returns>Whether nothing is due any more.</returns>
    private bool Conclude()
    {
        lock (_lock)
        {
            var now = Now;
            foreach (var job in _woken)
            {
                job.WakeListeners(now);
                ForgetOrQueue(job, now);
            }

            _isPumping = !_isDisposed && (_queue.Next <= now || (!_ready.IsEmpty && _rules.Budget.MayStart(now)));
            SetTimer();
            return !_isPumping;
        }
    }

    private async Task PollAsync(WatchedJob job, CancellationTokenSource flight, List<ActivityContext>? traces)
    {
        var span = traces is null ? null : _telemetry.StartSpan(job.Poll.Reference, traces);
        JobSnapshot? snapshot = null;
        Exception? failure = null;
        try
        {
            // What another poll of the same round called may have cancelled this one before it began.
            flight.Token.ThrowIfCancellationRequested();
            snapshot = await job.Poll.RunAsync(_time, flight.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        Tell(job, span, snapshot, failure);
        lock (_lock)
        {
            _rules.Budget.Ended();
            Take(job, snapshot, failure, flight.IsCancellationRequested, Now);
            _flights.Return(flight);
            _queue.Set(job, job.NextWake());
        }

        Pump();
    }

    /// <summary>Before those who wait hear of it: whoever ends with the last of them has told all the same.</summary>
    private void Tell(WatchedJob job, Activity? span, JobSnapshot? snapshot, Exception? failure)
    {
        if (span is null && !_telemetry.IsOn)
        {
            return;
        }

        PollReport report;
        lock (_lock)
        {
            report = job.Report(snapshot, Now);
        }

        _telemetry.Ended(job.Poll.Reference, span, snapshot, failure, report);
    }

    private static void Take(WatchedJob job, JobSnapshot? snapshot, Exception? failure, bool isAbandoned, TimeSpan now)
    {
        try
        {
            if (snapshot is not null)
            {
                job.PollSucceeded(snapshot, now);
            }
            else if (!isAbandoned && failure is JobClientException explained)
            {
                job.PollFailed(explained, now);
            }
            else
            {
                job.PollAbandoned((failure as JobClientException)?.RetryAfter, now);
                if (!isAbandoned)
                {
                    // A fault of the program, not of a poll: those who wait have to see it, and nobody else would.
                    job.End(() => failure!);
                }
            }
        }
        catch (Exception fault)
        {
            // The schedule's, which is the caller's code. Without this nobody who waits would ever hear of it.
            job.End(() => fault);
        }
    }

    private void ForgetOrQueue(WatchedJob job, TimeSpan now)
    {
        if (!job.IsForgettable(now))
        {
            _queue.Set(job, job.NextWake());
        }
        else if (_jobs.GetValueOrDefault(job.Poll.Reference) == job)
        {
            _jobs.Remove(job.Poll.Reference);
            job.Forget();
        }
    }

    private void SetTimer()
    {
        var opensAt = _ready.IsEmpty || _rules.Budget.IsFull ? Moment.Never : _rules.Budget.OpensAt;
        var wakeAt = Moment.Earlier(_queue.Next, opensAt);
        if (_isDisposed || _isPumping || wakeAt == Moment.Never)
        {
            return;
        }

        // Rounded up to what a timer can count, lest it fire too early and have to be set again at once.
        var milliseconds = Math.Clamp(Math.Ceiling((wakeAt - Now).TotalMilliseconds), 0, s_longestTimer.TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }
}
