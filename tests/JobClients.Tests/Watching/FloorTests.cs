using System.Globalization;

namespace JobClients.Tests.Watching;

/// <summary>
/// No poll ever starts within the floor that counts from the end of the last, nor within a wait that its server asked for,
/// in very many simulated polls: 200,000 of them, or as many as the variable JOBCLIENTS_SIMULATED_POLLS says.
/// </summary>
public sealed class FloorTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly Random _random = new(1);
    private readonly List<SimulatedJob> _jobs;
    private readonly List<(Task Call, CancellationTokenSource Cancellation)> _calls = [];
    private readonly JobWatcher _watcher;

    public FloorTests()
    {
        _watcher = new(new() { TimeProvider = _time, MaxConcurrentPolls = 8, Schedule = PollSchedule.Adaptive(seed: 1), PollCost = TimeSpan.FromSeconds(0.1) });
        _jobs = [.. Enumerable.Range(0, 40).Select(number => new SimulatedJob(_time, _random, number, TimeSpan.FromSeconds(1 + (number % 7 * 1.5))))];
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _calls.ForEach(call => call.Cancellation.Dispose());
    }

    [Fact]
    public async Task SimulatedPolls_NeverStartWithinTheFloor()
    {
        var wanted = Environment.GetEnvironmentVariable("JOBCLIENTS_SIMULATED_POLLS") is { } polls ? long.Parse(polls, CultureInfo.InvariantCulture) : CaseCount.Of(200_000);

        await Task.Run(() => Simulate(wanted));

        _jobs.Sum(job => job.TooSoon).ShouldBe(0);
        _jobs.Min(job => job.Polls).ShouldBeGreaterThan(wanted / _jobs.Count / 20);
    }

    private void Simulate(long polls)
    {
        while (_jobs.Sum(job => job.Polls) < polls)
        {
            Step(_jobs[_random.Next(_jobs.Count)]);
        }
    }

    private void Step(SimulatedJob job)
    {
        switch (_random.Next(20))
        {
            case < 4:
                var cancellation = new CancellationTokenSource();
                _calls.Add((job.Kind.Open(job.Reference, _watcher).WaitAsync(TimeSpan.FromSeconds(_random.NextDouble() * 600), cancellationToken: cancellation.Token), cancellation));
                break;
            case < 6 when _calls.Count > 0:
                Cancel(_random.Next(_calls.Count));
                break;
            case 6:
                _time.Jump(TimeSpan.FromSeconds(_random.NextDouble() * 100));
                break;
            case 7:
                _jobs.ForEach(other => other.Answer());
                break;
            case 8:
                job.Answer();
                break;
            default:
                _time.Advance(TimeSpan.FromTicks((long)(_random.NextDouble() * 3e7)));
                break;
        }
    }

    private void Cancel(int number)
    {
        _calls[number].Cancellation.Cancel();
        _calls[number].Call.IsCompleted.ShouldBeTrue();
        _calls[number].Cancellation.Dispose();
        _calls[number] = _calls[^1];
        _calls.RemoveAt(_calls.Count - 1);
    }

    private sealed class SimulatedJob
    {
        private readonly ManualTimeProvider _time;
        private readonly Random _random;
        private readonly TimeSpan _floor;
        private TaskCompletionSource<string>? _slow;
        private TimeSpan _notBefore;

        public SimulatedJob(ManualTimeProvider time, Random random, int number, TimeSpan floor)
        {
            (_time, _random, _floor) = (time, random, floor);
            Reference = new("test", "job", $"{number}");
            Kind = new(time, (_, _) => Poll()) { Floor = floor };
        }

        public TestKind Kind { get; }

        public JobReference Reference { get; }

        public long Polls { get; private set; }

        public long TooSoon { get; private set; }

        /// <summary>Answers the poll that is under way, if there is one.</summary>
        public void Answer()
        {
            var slow = _slow;
            (_slow, _notBefore) = (null, slow is null ? _notBefore : _time.Elapsed + _floor);
            slow?.SetResult("running");
        }

        private Task<string> Poll()
        {
            Polls++;
            TooSoon += _slow is not null || _time.Elapsed < _notBefore ? 1 : 0;
            switch (_random.Next(40))
            {
                case < 6:
                    _slow = new();
                    return _slow.Task;
                case 6:
                    var wait = TimeSpan.FromSeconds(_random.Next(20));
                    _notBefore = _time.Elapsed + (wait > _floor ? wait : _floor);
                    return Task.FromException<string>(new JobClientException(JobClientErrorKind.Temporary, "as the test wants.") { RetryAfter = wait });
                default:
                    _notBefore = _time.Elapsed + _floor;
                    return Task.FromResult("running");
            }
        }
    }
}
