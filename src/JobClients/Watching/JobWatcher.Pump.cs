using System.Diagnostics;

namespace JobClients;

public sealed partial class JobWatcher
{
    /// <summary>How many jobs are looked at before others get at the lock.</summary>
    private const int Batch = 256;

    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(1);

    /// <summary>How long the start of a poll may hold up what else is due.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(50);
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
    private readonly Stack<List<PollStart>> _unusedStarts = new();
    private readonly FlightPool _flights = new();
    private bool _isGuarded;

    /// <summary>Whose polls this thread is about to start: whatever comes due by them is done when they have started.</summary>
    [ThreadStatic]
    private static JobWatcher? s_starting;

    /// <summary>Does what is due.</summary>
    private void Pump()
    {
        if (s_starting != this)
        {
            ExecutionContext.Run(CleanContext.Instance, s_pump, this);
        }
    }

    /// <summary>Does what is due, but no more than a round of it: the rest is not for the one who calls to wait for.</summary>
    private void PumpOnce()
    {
        if (s_starting != this)
        {
            ExecutionContext.Run(CleanContext.Instance, s_pumpOnce, this);
        }
    }

    private void PumpAll()
    {
        while (!PumpRound())
        {
            // What came due meanwhile is next.
        }
    }

    /// <returns>Whether nothing is due any more.</returns>
    private bool PumpRound()
    {
        if (Prepare() is not { } starts)
        {
            return true;
        }

        StartPolls(starts);
        return Conclude(starts);
    }

    /// <summary>
    /// Without the lock, since what carries requests is the caller's code; and without the synchronization context of who
    /// happens to call: what goes on after an await serves others, too, and must not wait until that thread has time for it.
    /// </summary>
    private void StartPolls(List<PollStart> starts)
    {
        var (context, outer) = (SynchronizationContext.Current, s_starting);
        SynchronizationContext.SetSynchronizationContext(null);
        s_starting = this;
        foreach (var (job, flight, traces) in starts)
        {
            _ = PollAsync(job, flight, traces);
        }

        s_starting = outer;
        SynchronizationContext.SetSynchronizationContext(context);
    }

    /// <summary>Passes deadlines, and finds the polls to start. A deadline at which a poll starts passes in the next round, so that the poll can still make it.</summary>
    /// <returns>The polls to start; null if nothing is due any more.</returns>
    private List<PollStart>? Prepare()
    {
        lock (_lock)
        {
            var now = Now;
            TakeDue(now);
            var starts = _unusedStarts.TryPop(out var unused) ? unused : [];
            while (!_isDisposed && starts.Count < Batch && _rules.Budget.MayStart(now) && _ready.Take() is { } job)
            {
                PrepareStart(job, now, starts);
            }

            WakeListeners(now, starts);
            if (starts.Count == 0 && !IsAnythingDue(now))
            {
                _unusedStarts.Push(starts);
                SetTimer(NextWake());
                return null;
            }

            // In case that a start blocks this thread, another one serves all other jobs.
            SetTimer(Moment.Later(NextWake(), Moment.After(now, s_patience)));
            _isGuarded = true;
            return starts;
        }
    }

    private void TakeDue(TimeSpan now)
    {
        _woken.Clear();
        while (_woken.Count < Batch && _queue.TakeDue(now) is { } job)
        {
            _woken.Add(job);
            if (job.IsPollDue(now))
            {
                _ready.Add(job);
            }
        }
    }

    private void PrepareStart(WatchedJob job, TimeSpan now, List<PollStart> starts)
    {
        if (job.IsPollDue(now))
        {
            var flight = _flights.Take();
            _rules.Budget.Started(now);
            job.PollStarted(flight, now);
            job.IsStarting = true;
            starts.Add(new(job, flight, PollTelemetry.IsTracing ? job.Traces() : null));
        }

        _queue.Set(job, job.NextWake());
    }

    private void WakeListeners(TimeSpan now, List<PollStart> starts)
    {
        foreach (var job in _woken)
        {
            if (!job.IsStarting)
            {
                job.WakeListeners(now);
                ForgetOrQueue(job, now);
            }
        }

        starts.ForEach(static start => start.Job.IsStarting = false);
    }

    /// <returns>Whether nothing is due any more.</returns>
    private bool Conclude(List<PollStart> starts)
    {
        lock (_lock)
        {
            starts.Clear();
            _unusedStarts.Push(starts);
            if (IsAnythingDue(Now))
            {
                return false;
            }

            SetTimer(NextWake());
            return true;
        }
    }

    private bool IsAnythingDue(TimeSpan now) => !_isDisposed && (_queue.Next <= now || (!_ready.IsEmpty && _rules.Budget.MayStart(now)));

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

        if (failure is PollDeniedException)
        {
            PollTelemetry.Discard(span);
        }
        else
        {
            Tell(job, span, snapshot, failure);
        }

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
            else if (failure is PollDeniedException)
            {
                job.PollDenied(now);
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

    private TimeSpan NextWake() =>
        Moment.Earlier(_queue.Next, _ready.IsEmpty || _rules.Budget.IsFull ? Moment.Never : _rules.Budget.OpensAt);

    private void SetTimer(TimeSpan wakeAt)
    {
        if (_isDisposed || (wakeAt == Moment.Never && !_isGuarded))
        {
            return;
        }

        // Rounded up to what a timer can count, lest it fire too early and have to be set again at once.
        var milliseconds = Math.Clamp(Math.Ceiling((wakeAt - Now).TotalMilliseconds), 0, s_longestTimer.TotalMilliseconds);
        _timer.Change(wakeAt == Moment.Never ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        _isGuarded = false;
    }
}
