using System.Globalization;
using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Scale.Ends;

/// <summary>Very many jobs in one process, each waited for to its end in made-up time.</summary>
internal sealed class EndsMeasure(int jobs)
{
    private const double Median = 300;

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var clock = new VirtualClock();
        var kind = new EndingKind(clock, RunTimeLaws.All[1].Draw(jobs, Median, seed: 1));
        using var watcher = new JobWatcher(new() { TimeProvider = clock, Schedule = PollSchedule.Adaptive(seed: 1) });
        var start = TimeProvider.System.GetTimestamp();
        var waits = new List<Task<JobSnapshot<BareAnswer>>>(jobs);
        for (var number = 0; number < jobs; number++)
        {
            waits.Add(kind.Open(References.Of(kind, number), watcher).WaitAsync(Timeout.InfiniteTimeSpan));
            clock.Pass(kind.MinimumInterval / jobs);
        }

        while (kind.Ended < jobs)
        {
            clock.FireNext();
        }

        foreach (var wait in waits)
        {
            (await wait).EnsureSucceeded();
        }

        var time = TimeProvider.System.GetElapsedTime(start);
        yield return new("jobs to their ends, in virtual time", jobs, string.Create(
            CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalHours:0.0} h in {time.TotalSeconds:0.0} s, {(double)kind.Polls / jobs:0.0} polls each"));
        yield return new("polls that came within the floor of 10 s", jobs, string.Create(
            CultureInfo.InvariantCulture, $"{kind.TooEarly} of {kind.Polls:N0}, the closest after {kind.Closest.TotalSeconds:0.000} s"), "0");
    }
}
