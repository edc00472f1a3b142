namespace JobClients;

public sealed partial class JobWatcher
{
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(1);

    /// <summary>Does what is due: starts polls first, then lets deadlines pass, so that a poll can still make it.</summary>
    private void Pump()
    {
        var (now, woken) = TakeDueJobs();
        foreach (var job in woken)
        {
            StartPoll(job, now);
        }

        lock (_lock)
        {
            foreach (var job in woken)
            {
                job.ExpireDeadlines(now);
                ForgetOrQueue(job, now);
            }

            SetTimer();
        }
    }

    private (TimeSpan Now, List<WatchedJob> Woken) TakeDueJobs()
    {
        lock (_lock)
        {
            var now = Now;
            return (now, _queue.TakeDue(now));
        }
    }

    private void StartPoll(WatchedJob job, TimeSpan now)
    {
        CancellationTokenSource flight;
        lock (_lock)
        {
            if (_isDisposed || !job.IsPollDue(now))
            {
                return;
            }

            flight = new();
            job.PollStarted(flight, now);
        }

        Run(() => _ = PollAsync(job, flight.Token));
    }

    /// <summary>
    /// Runs in the context in which the watcher was made: a poll serves many callers, and must not see the activity,
    /// the log scope or the tenant of the one who happened to start it.
    /// </summary>
    private void Run(Action action)
    {
        if (_context is null)
        {
            action();
        }
        else
        {
            ExecutionContext.Run(_context, static state => ((Action)state!)(), action);
        }
    }

    private async Task PollAsync(WatchedJob job, CancellationToken cancellation)
    {
        var conclude = await AskAsync(job, cancellation).ConfigureAwait(false);
        lock (_lock)
        {
            try
            {
                conclude(Now);
            }
            catch (Exception fault)
            {
                // The schedule's, which is the caller's code. Without this nobody who waits would ever hear of it.
                job.End(fault);
            }

            _queue.Set(job, job.NextWake());
            SetTimer();
        }
    }

    /// <summary>Polls once.</summary>
    /// <returns>What is to be done about it, under the lock.</returns>
    private async Task<Action<TimeSpan>> AskAsync(WatchedJob job, CancellationToken cancellation)
    {
        try
        {
            var snapshot = await job.Poll.RunAsync(_time, cancellation).ConfigureAwait(false);
            return now => job.PollSucceeded(snapshot, now);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return job.PollAbandoned;
        }
        catch (JobClientException failure)
        {
            return now => job.PollFailed(failure, now);
        }
        catch (Exception fault)
        {
            // A fault of the program, not of a poll: those who wait have to see it, and nobody else would.
            return now =>
            {
                job.PollAbandoned(now);
                job.End(fault);
            };
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
        }
    }

    private void SetTimer()
    {
        var wakeAt = _queue.Next;
        if (_isDisposed || wakeAt == Moment.Never)
        {
            return;
        }

        // Rounded up to what a timer can count, lest it fire too early and have to be set again at once.
        var milliseconds = Math.Clamp(Math.Ceiling((wakeAt - Now).TotalMilliseconds), 0, s_longestTimer.TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }
}
