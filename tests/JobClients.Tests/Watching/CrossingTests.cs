using System.Collections.Concurrent;

namespace JobClients.Tests.Watching;

/// <summary>Real threads, real timers, many jobs and few: calls, cancellations, answers and disposal that cross.</summary>
public sealed class CrossingTests
{
    private static readonly TimeSpan s_floor = TimeSpan.FromMilliseconds(15);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(400, 32)]
    public async Task ManyThreads_ManyCalls_AllEndAsTheyMust(int jobs, int maxConcurrent)
    {
        var watcher = new JobWatcher(new() { Schedule = PollSchedule.Fixed(TimeSpan.FromMilliseconds(1)), MaxConcurrentPolls = maxConcurrent });
        var server = new Server(maxConcurrent);
        var kind = new ServedKind(server);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2), TimeProvider.System);
        var callers = Enumerable.Range(0, 8).Select(seed => Task.Run(() => CallAsync(kind, watcher, jobs, new Random(seed), stop.Token))).ToList();
        var lasting = Enumerable.Range(0, jobs).Select(number => kind.Open(Reference(number), watcher).WaitAsync(Timeout.InfiniteTimeSpan)).ToList();
        await Task.WhenAll(callers);
        lasting.ShouldAllBe(wait => !wait.IsCompleted);
        watcher.Dispose();

        foreach (var wait in lasting)
        {
            await Should.ThrowAsync<ObjectDisposedException>(wait.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System));
        }

        server.Complaints.ShouldBeEmpty();
        server.PolledJobs.ShouldBe(jobs);
    }

    [Fact]
    public async Task Dispose_CrossingWithCalls_LeavesNobodyWaiting()
    {
        for (var round = 0; round < 200; round++)
        {
            var watcher = new JobWatcher(new() { Schedule = PollSchedule.Fixed(TimeSpan.FromMilliseconds(1)) });
            var kind = new ServedKind(new(maxConcurrent: 32));
            using var cancellation = new CancellationTokenSource();
            var calls = Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
            {
                while (true)
                {
                    var job = kind.Open(Reference(caller % 2), watcher);
                    await (caller < 2 ? job.GetAsync(cancellation.Token) : job.WaitAsync(TimeSpan.FromMilliseconds(1), cancellationToken: cancellation.Token))
                        .ContinueWith(call => call.Exception?.InnerException is ObjectDisposedException ? throw new ObjectDisposedException("watcher") : 0, TaskScheduler.Default);
                }
            })).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(round % 5), TimeProvider.System);
            watcher.Dispose();

            await Should.ThrowAsync<ObjectDisposedException>(Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System));
        }
    }

    /// <summary>A token that outlives its waits by far, as that of a whole program does, must not keep them.</summary>
    [Fact]
    public async Task WaitAsync_Ended_IsNotKeptByItsToken()
    {
        using var program = new CancellationTokenSource();
        using var watcher = new JobWatcher(new() { Schedule = PollSchedule.Fixed(TimeSpan.FromMilliseconds(1)) });
        var ended = new List<WeakReference>();
        for (var number = 0; number < 20; number++)
        {
            ended.Add(await WaitBrieflyAsync(watcher, Reference(number), program.Token));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        ended.Count(wait => wait.IsAlive).ShouldBeLessThan(3);
        program.IsCancellationRequested.ShouldBeFalse();
    }

    private static async Task<WeakReference> WaitBrieflyAsync(JobWatcher watcher, JobReference reference, CancellationToken cancellationToken)
    {
        var wait = new ServedKind(new(maxConcurrent: 32)).Open(reference, watcher).WaitAsync(TimeSpan.FromMilliseconds(5), cancellationToken: cancellationToken);
        await Should.ThrowAsync<JobWaitTimeoutException>(wait);
        return new(wait);
    }

    private static async Task CallAsync(ServedKind kind, JobWatcher watcher, int jobs, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var cancellation = new CancellationTokenSource();
            var job = kind.Open(Reference(random.Next(jobs)), watcher);
            var timeout = TimeSpan.FromMilliseconds(random.Next(1, 30));
            Task call = random.Next(4) switch
            {
                0 => job.GetAsync(cancellation.Token),
                1 => WatchAsync(job, timeout, cancellation.Token),
                _ => job.WaitAsync(timeout, cancellationToken: cancellation.Token),
            };
            if (random.Next(2) == 0)
            {
                await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(random.Next(10)), TimeProvider.System, CancellationToken.None));
                await cancellation.CancelAsync();
            }

            var end = await Record.ExceptionAsync(() => call.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, CancellationToken.None));
            (end is null or OperationCanceledException or JobWaitTimeoutException or JobClientException).ShouldBeTrue($"{end}");
        }
    }

    private static async Task WatchAsync(Job<string> job, TimeSpan heartbeat, CancellationToken cancellationToken)
    {
        var beats = 0;
        await foreach (var _ in job.WatchAsync(heartbeat, cancellationToken))
        {
            if (++beats == 3)
            {
                break;
            }
        }
    }

    private static JobReference Reference(int number) => new("test", "job", $"{number}");

    /// <summary>Checks that polls keep apart.</summary>
    private sealed class Server(int maxConcurrent)
    {
        private readonly ConcurrentDictionary<JobReference, long> _notBefore = new();
        private readonly Random _random = new(1);
        private int _underWay;

        public ConcurrentQueue<string> Complaints { get; } = new();

        public int PolledJobs => _notBefore.Count;

        public async Task<string?> AnswerAsync(JobReference job, CancellationToken cancellationToken)
        {
            Demand(_notBefore.GetValueOrDefault(job) <= Now, "too soon, or two at a time");
            _notBefore[job] = long.MaxValue;
            Demand(Interlocked.Increment(ref _underWay) <= maxConcurrent, "too many at a time");
            try
            {
                var chance = Draw();
                await (chance < 5 ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(chance % 4), TimeProvider.System, cancellationToken)).ConfigureAwait(false);
                return chance == 19 ? throw new HttpRequestException("as the test wants") : "running";
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
                _notBefore[job] = Now + s_floor.Ticks;
            }
        }

        private static long Now => TimeProvider.System.GetElapsedTime(0).Ticks;

        private int Draw()
        {
            lock (_random)
            {
                return _random.Next(20);
            }
        }

        private void Demand(bool isKept, string complaint)
        {
            if (!isKept)
            {
                Complaints.Enqueue(complaint);
            }
        }
    }

    private sealed class ServedKind(Server server) : JobKind<string>("test", "job", new StatusTable((JobState.Running, ["running"])))
    {
        private readonly FailureReader _failures = new(TimeProvider.System);

        public override TimeSpan MinimumInterval => s_floor;

        protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) =>
            cancellationToken => server.AnswerAsync(reference, cancellationToken);

        protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt) =>
            CreateSnapshot(reference, model, model, observedAt);

        protected override JobClientException? Explain(Exception exception) => _failures.Explain(exception);
    }
}
