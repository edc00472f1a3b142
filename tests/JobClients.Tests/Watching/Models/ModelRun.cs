using System.Diagnostics;

namespace JobClients.Tests.Watching.Models;

/// <summary>Does at random what callers, servers and clocks can do to a watcher, and checks after each step what has to hold.</summary>
internal sealed class ModelRun : IDisposable
{
    /// <summary>A timer counts milliseconds, so that what is to happen may be this late.</summary>
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(1);

    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _log = [];
    private readonly Random _random;
    private readonly ModelServer _server;
    private readonly List<ModelJob> _jobs;
    private readonly JobWatcher _watcher;

    public ModelRun(int seed)
    {
        _random = new(seed);
        var maxConcurrent = _random.Next(1, 5);
        _server = new(_time, _random, maxConcurrent, Log);
        _jobs = [.. Enumerable.Range(1, _random.Next(1, 7)).Select(number => new ModelJob(_server, number, TimeSpan.FromSeconds(_random.Next(1, 4) * 3.3333)))];
        _watcher = new(new() { TimeProvider = _time, MaxConcurrentPolls = maxConcurrent, Schedule = DrawSchedule(seed) });
    }

    public int Polls => _server.Polls;

    /// <summary>What was done and what came of it.</summary>
    public string Story => string.Join(Environment.NewLine, _log);

    public void Run(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            Step();
            Settle();
        }

        End();
    }

    public void Dispose() => _watcher.Dispose();

    private PollSchedule DrawSchedule(int seed) => _random.Next(3) switch
    {
        0 => PollSchedule.Fixed(TimeSpan.FromSeconds(_random.Next(1, 60))),
        1 => PollSchedule.Exponential(TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(5)),
        _ => PollSchedule.Adaptive(seed),
    };

    private void Step()
    {
        var job = _jobs[_random.Next(_jobs.Count)];
        switch (_random.Next(10))
        {
            case 0 or 1:
                Wait(job, TimeSpan.FromSeconds(_random.NextDouble() * 100));
                break;
            case 2:
                Watch(job, _random.Next(2) == 0 ? null : TimeSpan.FromSeconds(_random.Next(1, 30)));
                break;
            case 3:
                Get(job);
                break;
            case 4:
                Cancel(job);
                break;
            case 5:
                Jump(TimeSpan.FromSeconds(Math.Pow(_random.NextDouble(), 4) * 5000));
                break;
            default:
                TurnUntil(_time.Elapsed + TimeSpan.FromTicks((long)(_random.NextDouble() * 2e8)));
                break;
        }
    }

    private void Wait(ModelJob job, TimeSpan timeout)
    {
        var isFollowed = _random.Next(4) == 0;
        Join(job, new("wait", _time.Elapsed, timeout, async (caller, cancellation) =>
        {
            var progress = isFollowed ? new Listener(caller) : null;
            return (await job.Kind.Open(job.Reference, _watcher).WaitAsync(timeout, progress, cancellation)).Status;
        }));
    }

    private void Watch(ModelJob job, TimeSpan? heartbeat) =>
        Join(job, new("watch", _time.Elapsed, null, async (caller, cancellation) =>
        {
            var handle = job.Kind.Open(job.Reference, _watcher);
            await foreach (var snapshot in heartbeat is { } pause ? handle.WatchAsync(pause, cancellation) : handle.WatchAsync(cancellation))
            {
                caller.Tell(snapshot.Status);
            }

            return caller.News[^1];
        }));

    private void Get(ModelJob job)
    {
        var maxAge = TimeSpan.FromSeconds(_random.Next(30));
        var isPatient = _random.Next(2) == 0;
        var last = isPatient && job.Last is not null && _time.Elapsed - job.LastAt <= maxAge ? job.Last : null;
        var caller = new ModelCaller("get", _time.Elapsed, null, async (_, cancellation) =>
        {
            var handle = job.Kind.Open(job.Reference, _watcher);
            return (isPatient ? await handle.GetAsync(maxAge, cancellation) : await handle.GetAsync(cancellation)).Status;
        });
        if (last is null)
        {
            Join(job, caller);
            return;
        }

        Log($"{job.Name}: get, which the last serves");
        caller.EndWith(last.Outcome);
        caller.Start();
        Check(job, caller);
    }

    private void Join(ModelJob job, ModelCaller caller)
    {
        Log($"{job.Name}: {caller.What} until {caller.Deadline.TotalSeconds:0.0000}");
        job.Join(caller);
        caller.Start();
    }

    private void Cancel(ModelJob job)
    {
        if (job.Live.ToList() is { Count: > 0 } live)
        {
            var caller = live[_random.Next(live.Count)];
            Log($"{job.Name}: {caller.What} is cancelled");
            caller.Cancel();
        }
    }

    private void Jump(TimeSpan by)
    {
        Log($"the clock jumps by {by.TotalSeconds:0.0000}");
        _time.Jump(by);
        Settle();
        TurnUntil(_time.Elapsed);
    }

    /// <summary>Turns the clock, stopping at each answer, just before each deadline and right after it.</summary>
    private void TurnUntil(TimeSpan end)
    {
        while (NextStop(end) is { } stop)
        {
            _time.Advance(stop - _time.Elapsed);
            foreach (var flight in _server.Flights.Where(flight => flight.AnswerAt <= _time.Elapsed).ToList())
            {
                _server.Answer(flight);
            }

            Settle();
        }

        _time.Advance(end - _time.Elapsed);
    }

    private TimeSpan? NextStop(TimeSpan end)
    {
        var deadlines = _jobs.SelectMany(job => job.Live).Select(caller => caller.Deadline).Where(deadline => deadline < TimeSpan.MaxValue);
        TimeSpan[] stops = [.. deadlines.SelectMany(deadline => new[] { deadline - TimeSpan.FromTicks(1), deadline + s_step }), .. _server.Flights.Select(flight => flight.AnswerAt)];
        var late = _server.Flights.Exists(flight => flight.AnswerAt <= _time.Elapsed);
        var next = stops.Where(stop => stop > _time.Elapsed && stop <= end).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        return late ? _time.Elapsed : next < TimeSpan.MaxValue ? next : null;
    }

    private void Settle()
    {
        _server.Complaints.ShouldBeEmpty();
        foreach (var job in _jobs)
        {
            foreach (var caller in job.Callers.ToList())
            {
                Check(job, caller);
            }

            job.ForgetIfDue(_time.Elapsed);
            CheckPolls(job);
        }
    }

    private void CheckPolls(ModelJob job)
    {
        if (!job.Live.Any())
        {
            (job.Flight?.IsAbandoned ?? true).ShouldBeTrue($"{job.Name}: a poll goes on for nobody");
        }

        var opensAt = (job.OpensAt > _server.OpenForSureAt ? job.OpensAt : _server.OpenForSureAt) + s_step;
        (job.IsUrgent && _server.Flights.Count == 0 && _time.Elapsed >= opensAt).ShouldBeFalse($"{job.Name}: nobody polls, though somebody waits for it");
    }

    private void Check(ModelJob job, ModelCaller caller)
    {
        if (caller.IsLive && _time.Elapsed - s_step >= caller.Deadline)
        {
            caller.EndWith("timed out");
        }

        if (caller.IsLive && caller.Outcome == "timed out")
        {
            _time.Elapsed.ShouldBeGreaterThanOrEqualTo(caller.Deadline, $"{job.Name}: timed out too soon");
            caller.EndWith("timed out");
        }

        if (caller.IsLive)
        {
            caller.Outcome.ShouldBeNull($"{job.Name}: {caller.What} ended for no reason");
            return;
        }

        var patience = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => caller.Call!.IsCompleted || patience.Elapsed > TimeSpan.FromSeconds(10));
        var isAsGood = caller.Outcome == "timed out" && _time.Elapsed >= caller.Deadline;
        caller.Outcome.ShouldBe(isAsGood ? "timed out" : caller.Expected, $"{job.Name}: {caller.What} ended wrongly");
        if (caller.What == "watch" && caller.Expected != "cancelled")
        {
            caller.News.ShouldBe(caller.ExpectedNews, $"{job.Name}: a watch told something else");
        }

        job.Callers.Remove(caller);
        caller.Dispose();
    }

    /// <summary>Ends everything, one way or another: then nothing must be left.</summary>
    private void End()
    {
        if (_random.Next(4) == 0)
        {
            Log("disposed");
            _watcher.Dispose();
            _jobs.ForEach(job => job.Live.ToList().ForEach(caller => caller.EndWith(nameof(ObjectDisposedException))));
        }

        foreach (var job in _jobs)
        {
            job.Live.ToList().ForEach(caller => caller.Cancel());
        }

        Settle();
        TurnUntil(_time.Elapsed + TimeSpan.FromHours(1));
        _server.Flights.ShouldBeEmpty();
        _time.ArmedTimers.ShouldBe(0, "a timer is left");
    }

    private void Log(string what) => _log.Add($"{_time.Elapsed.TotalSeconds:0.0000} {what}");

    private sealed class Listener(ModelCaller caller) : IProgress<JobSnapshot<string>>
    {
        public void Report(JobSnapshot<string> value) => caller.Tell(value.Status);
    }
}
