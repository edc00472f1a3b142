using System.Collections.Concurrent;

namespace JobClients.Tests.Watching;

/// <summary>Real threads, real timers: calls, cancellations and answers that cross.</summary>
public sealed class StressTests
{
    private static readonly TimeSpan s_floor = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task ManyThreads_OneJob_PollsNeverOverlapNorComeTooSoon()
    {
        using var watcher = new JobWatcher(new() { Schedule = PollSchedule.Fixed(TimeSpan.FromMilliseconds(1)) });
        var kind = new CountingKind();
        var job = kind.Open(new("test", "job", "1"), watcher);
        var callers = Enumerable.Range(0, 8).Select(seed => Task.Run(() => CallAsync(job, new Random(seed))));
        await Task.WhenAll(callers);

        var polls = kind.Polls.OrderBy(poll => poll.Start).ToList();
        polls.Count.ShouldBeGreaterThan(5);
        polls.Zip(polls.Skip(1), (one, next) => next.Start - one.End).Min().ShouldBeGreaterThanOrEqualTo(s_floor.Ticks);
    }

    private static async Task CallAsync(Job<string> job, Random random)
    {
        for (var i = 0; i < 60; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var call = random.Next(2) == 0 ? job.GetAsync(cancellation.Token) : job.WaitAsync(TimeSpan.FromMilliseconds(random.Next(1, 30)), cancellationToken: cancellation.Token);
            if (random.Next(3) == 0)
            {
                await cancellation.CancelAsync();
            }

            await Record.ExceptionAsync(() => call);
        }
    }

    private sealed class CountingKind() : JobKind<string>("test", "job", new StatusTable((JobState.Running, ["running"])))
    {
        private readonly TimeProvider _time = TimeProvider.System;

        public ConcurrentQueue<(long Start, long End)> Polls { get; } = new();

        public override TimeSpan MinimumInterval => s_floor;

        protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) => FetchAsync;

        private async Task<string?> FetchAsync(CancellationToken cancellationToken)
        {
            var start = Now;
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), _time, cancellationToken);
                return "running";
            }
            finally
            {
                Polls.Enqueue((start, Now));
            }
        }

        protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt) =>
            CreateSnapshot(reference, model, model, observedAt);

        protected override JobClientException? Explain(Exception exception) => null;

        private long Now => _time.GetElapsedTime(0).Ticks;
    }
}
