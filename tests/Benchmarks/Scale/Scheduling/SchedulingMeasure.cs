using System.Globalization;
using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Scale.Scheduling;

/// <summary>The processor time that it takes to schedule a poll, beyond the poll itself.</summary>
/// <remarks>
/// In one thread and in made-up time, so that nothing is measured but work. It is the processor time of the whole process:
/// what the garbage collector does in its own threads is part of it.
/// </remarks>
internal sealed class SchedulingMeasure(IReadOnlyList<int> sizes, int polls)
{
    private const int Rehearsal = 500_000;

    public async IAsyncEnumerable<Row> RunAsync()
    {
        // A rehearsal, so that the compiler is done with it.
        _ = Cost(sizes[0], Rehearsal, RunTimeHistory.MaxRuns);
        foreach (var (knowledge, pastRuns) in new[] { ("nothing known", 0), ("300 past runs", RunTimeHistory.MaxRuns) })
        {
            foreach (var size in sizes)
            {
                await Task.Yield();
                var (scheduling, poll) = Cost(size, Math.Max(polls, size), pastRuns);
                yield return new(
                    $"scheduling of a poll, {knowledge}",
                    size,
                    string.Create(CultureInfo.InvariantCulture, $"{scheduling:0.00} µs, beyond {poll:0.00} µs of the poll itself"),
                    size == 1_000_000 ? "≤ 3 µs" : "");
            }
        }
    }

    /// <summary>Microseconds for each of some polls.</summary>
    public static (double Scheduling, double Poll) Cost(int size, int count, int pastRuns = 0)
    {
        var poll = PollCost(size, count);
        return (WatchCost(size, count, pastRuns) - poll, poll);
    }

    /// <summary>Microseconds for a poll of jobs that are watched.</summary>
    private static double WatchCost(int size, int count, int pastRuns)
    {
        var kind = new BareKind();
        var clock = new VirtualClock();
        using var watcher = new JobWatcher(new()
        {
            TimeProvider = clock,
            Schedule = PollSchedule.Adaptive(seed: 1),
            MaxConcurrentPolls = int.MaxValue,
            History = Remember(kind, pastRuns),
        });
        for (var number = 0; number < size; number++)
        {
            _ = kind.Open(number, watcher).WaitAsync(Timeout.InfiniteTimeSpan);
            clock.Pass(kind.MinimumInterval / size);
        }

        // Once round, so that all is in place.
        Poll(size);
        return Cpu.Microseconds(() => Poll(count)) / count;

        void Poll(int more)
        {
            for (var end = kind.Polls + more; kind.Polls < end;)
            {
                clock.FireNext();
            }
        }
    }

    /// <summary>Microseconds for a poll of jobs that nobody watches. It reaches as far into memory as the other.</summary>
    private static double PollCost(int size, int count)
    {
        var kind = new BareKind();
        var clock = new VirtualClock();
        var jobs = new (JobPoll Poll, JobSnapshot? Last)[size];
        for (var number = 0; number < size; number++)
        {
            jobs[number] = (new JobPoll<BareAnswer>(kind, References.Of(kind, number)), null);
        }

        new Random(1).Shuffle(jobs);
        // Once round, so that all is in place.
        Poll(size);
        return Cpu.Microseconds(() => Poll(count)) / count;

        void Poll(int more)
        {
            for (var poll = 0; poll < more; poll++)
            {
                ref var job = ref jobs[poll % size];
                job.Last = job.Poll.RunAsync(clock, CancellationToken.None).GetAwaiter().GetResult();
            }
        }
    }

    private static RunTimeHistory Remember(BareKind kind, int pastRuns)
    {
        var history = new RunTimeHistory();
        var name = RunTimeHistory.KindOf(References.Of(kind, 0));
        foreach (var (number, run) in RunTimeLaws.All[1].Draw(pastRuns, median: 3600, seed: 1).Index())
        {
            history.Add(name, new(DateTimeOffset.UnixEpoch.AddHours(number), TimeSpan.FromSeconds(run)));
        }

        return history;
    }
}
