using System.Diagnostics;

namespace JobClients;

internal sealed partial class WatchedJob
{
    /// <summary>A poll that serves more waits than this is linked to no more of them.</summary>
    private const int MostTraces = 32;

    private readonly RunTimes _runTimes;
    private CancellationTokenSource? _flight;
    private TimeSpan _flightStart;
    private TimeSpan _askedAt;
    private TimeSpan _wantedAt;
    private TimeSpan _answerTime;
    private int _polls;
    private JobClientException? _lastFailure;
    private FailureCount _failures;
    private RunClock _clock;
    private ProgressForecast? _forecast;

    public bool IsPollDue(TimeSpan now) => !_listeners.IsEmpty && _flight is null && NextPoll(_listeners.NextDeadline) <= now;

    /// <summary>Takes note that a poll has started.</summary>
    /// <param name="flight">Ends the poll when nobody wants it any more.</param>
    /// <param name="now">When it started.</param>
    public void PollStarted(CancellationTokenSource flight, TimeSpan now) => (_flight, _flightStart) = (flight, now);

    /// <summary>What there is to tell of the poll that is about to be taken note of.</summary>
    public PollReport Report(JobSnapshot? snapshot, TimeSpan now) => new(
        now - _flightStart,
        Moment.Later(_flightStart - _wantedAt, TimeSpan.Zero),
        StateBefore,
        snapshot is { IsTerminal: true } && StateBefore?.IsTerminal() == false ? now - _askedAt : null);

    /// <summary>The waits that the next poll serves.</summary>
    public List<ActivityContext> Traces()
    {
        var traces = new List<ActivityContext>();
        _listeners.ForEach(traces, static (listener, traces) =>
        {
            if (traces.Count < MostTraces && listener.Trace != default)
            {
                traces.Add(listener.Trace);
            }
        });
        return traces;
    }

    public void PollSucceeded(JobSnapshot snapshot, TimeSpan now)
    {
        var wait = snapshot.Advice?.Wait ?? TimeSpan.Zero;
        PollAnswered(now, wait);
        _rules.Budget.Answered(snapshot.Advice?.Limits, wait, now);
        Learn(snapshot, now);
        (Last, LastAt, _askedAt, _lastFailure) = (snapshot, now, _flightStart, null);
        _failures.Succeeded();
        _listeners.RemoveWhere((snapshot, _flightStart, now), static (listener, news) => listener.Observe(news.snapshot, news._flightStart, news.now));
        PlanNext(now);
    }

    public void PollFailed(JobClientException failure, TimeSpan now)
    {
        _lastFailure = failure;
        SlowDown(failure, now);
        PollAnswered(now, failure.RetryAfter ?? TimeSpan.Zero);
        if (_failures.IsToBeReplayed(failure))
        {
            // After a new login and as soon as the gate allows; nobody has to hear of it.
            _due = _wantedAt = now;
            return;
        }

        var isHopeless = _failures.IsHopelessAfter(failure, _rules.MaxInitialFailures, _rules.MaxConsecutiveFailures);
        _listeners.RemoveWhere((failure, isHopeless), static (listener, news) => listener.Observe(news.failure, news.isHopeless));
        PlanNext(now);
    }

    /// <summary>
    /// Takes note of a poll that was given up unanswered. The server may have received it all the same, but it says
    /// nothing of the job, nor of how long answers take, though it may ask to be left alone; whoever joined meanwhile is
    /// served when the gate opens.
    /// </summary>
    public void PollAbandoned(TimeSpan? serverHint, TimeSpan now)
    {
        _flight = null;
        _rules.Budget.Close(serverHint ?? TimeSpan.Zero, now);
        _gate.PollEnded(now, serverHint ?? TimeSpan.Zero);
    }

    /// <summary>Takes note of a poll that was not sent, since there was no leave for it.</summary>
    public void PollDenied(TimeSpan now)
    {
        PollAbandoned(serverHint: null, now);
        _listeners.RemoveWhere(0, static (listener, _) => listener.Deny());
    }

    private void PollAnswered(TimeSpan now, TimeSpan serverHint)
    {
        _flight = null;
        _polls++;
        _answerTime = now - _flightStart;
        _gate.PollEnded(now, serverHint);
    }

    /// <summary>What a server asks for goes for all that is asked of it.</summary>
    private void SlowDown(JobClientException failure, TimeSpan now)
    {
        if (failure.Kind == JobClientErrorKind.RateLimited)
        {
            _rules.Budget.Limited(failure.RetryAfter, _flightStart, now);
        }
        else
        {
            _rules.Budget.Close(failure.RetryAfter ?? TimeSpan.Zero, now);
        }
    }

    private void Learn(JobSnapshot snapshot, TimeSpan now)
    {
        var hasJustEnded = snapshot.IsTerminal && Last is not { IsTerminal: true };
        if (_clock.Observe(snapshot, Poll.TellsAge, now) is { } duration && hasJustEnded)
        {
            var run = new RunTime(snapshot.Times.Ended ?? snapshot.ObservedAt, duration);
            _runTimes.Add([run]);
            _listeners.ForEach(run, static (listener, run) => listener.Learned(run));
        }

        var age = _clock.Age(now);
        if (!snapshot.IsTerminal && ReportedFraction(snapshot, age) is { } fraction)
        {
            (_forecast ??= new()).Observe(age.TotalSeconds, fraction, _runTimes.Law);
        }
    }

    /// <summary>Progress as the job reports it, or as its expected end amounts to.</summary>
    private static double? ReportedFraction(JobSnapshot snapshot, TimeSpan age)
    {
        if (snapshot.Progress?.Fraction is { } fraction && !double.IsNaN(fraction))
        {
            return Math.Clamp(fraction, 0, 1);
        }

        var left = snapshot.Times.EstimatedEnd - snapshot.ObservedAt;
        return left is not { } time ? null
            : time <= TimeSpan.Zero ? 1
            : age / (age + time);
    }

    private void PlanNext(TimeSpan now)
    {
        if (!_listeners.IsEmpty || _isTracked)
        {
            _due = _wantedAt = Moment.After(now, _rules.NextGap(Context(now), now));
        }
    }

    private PollContext Context(TimeSpan now) => new(now - _watchedSince, _polls, _failures.Consecutive, Last)
    {
        Age = _clock.Age(now),
        MinimumInterval = Poll.MinimumInterval,
        Law = _runTimes.Law,
        Forecast = _forecast,
    };
}
