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
            var woken = new List<WatchedJob>();
            while (_queue.TryPeek(out var job, out var wakeAt) && wakeAt <= now)
            {
                _queue.Dequeue();

                // A job that was queued anew for another time leaves its old place behind.
                if (job.WakeAt == wakeAt)
                {
                    job.WakeAt = PollListener.Never;
                    woken.Add(job);
                }
            }

            return (now, woken);
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

        _ = PollAsync(job, flight.Token);
    }

    private async Task PollAsync(WatchedJob job, CancellationToken cancellation)
    {
        Action<TimeSpan> conclude;
        try
        {
            var snapshot = await job.Poll.RunAsync(_time, cancellation).ConfigureAwait(false);
            conclude = now => job.PollSucceeded(snapshot, now);
        }
        catch (JobClientException failure)
        {
            conclude = now => job.PollFailed(failure, now);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            conclude = job.PollAbandoned;
        }
        catch (Exception fault)
        {
            // A fault of the program, not of a poll: those who wait have to see it, and nobody else would.
            conclude = now =>
            {
                job.PollAbandoned(now);
                job.End(fault);
            };
        }

        lock (_lock)
        {
            conclude(Now);
            Queue(job);
            SetTimer();
        }
    }

    private void ForgetOrQueue(WatchedJob job, TimeSpan now)
    {
        if (job.IsForgettable(now))
        {
            _jobs.Remove(job.Poll.Reference);
        }
        else
        {
            Queue(job);
        }
    }

    private void Queue(WatchedJob job)
    {
        var wakeAt = job.NextWake();
        if (wakeAt != job.WakeAt)
        {
            job.WakeAt = wakeAt;
            _queue.Enqueue(job, wakeAt);
        }
    }

    private void SetTimer()
    {
        if (_isDisposed || !_queue.TryPeek(out _, out var wakeAt) || wakeAt == PollListener.Never)
        {
            return;
        }

        // Rounded up to what a timer can count, lest it fire too early and have to be set again at once.
        var delay = TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((wakeAt - Now).TotalMilliseconds)));
        _timer.Change(delay < s_longestTimer ? delay : s_longestTimer, Timeout.InfiniteTimeSpan);
    }
}
