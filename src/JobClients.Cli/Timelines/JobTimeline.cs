using JobClients.Cli.Following;

namespace JobClients.Cli.Timelines;

/// <summary>What was seen of one job.</summary>
internal sealed record JobTimeline(JobReference Reference)
{
    /// <summary>Every change, the first sight of it included, in order.</summary>
    public IReadOnlyList<JobSnapshot> Changes { get; init; } = [];

    /// <summary>Every poll, in order.</summary>
    public IReadOnlyList<PollTick> Polls { get; init; } = [];

    /// <summary>What became of it, if it is no longer followed.</summary>
    public FollowedJob? Outcome { get; init; }

    /// <summary>The stretches of time in which a job stood the same way.</summary>
    /// <param name="now">Until when a job that has not ended was seen.</param>
    public IEnumerable<StateSpan> Spans(DateTimeOffset now)
    {
        int[] starts = [.. Enumerable.Range(0, Changes.Count).Where(place => place == 0 || Differs(Changes[place], Changes[place - 1])), Changes.Count];
        for (var span = 0; span < starts.Length - 1; span++)
        {
            var isLast = starts[span + 1] == Changes.Count;
            var from = Changes[starts[span]].ObservedAt;
            var until = !isLast ? Changes[starts[span + 1]].ObservedAt : Outcome is null ? now : LastSeen;
            yield return new(from, until, Changes[starts[span + 1] - 1], isLast)
            {
                Polls = (isLast ? Polls.Count : PollOf(until)) - (span == 0 ? 0 : PollOf(from)),
            };
        }
    }

    private DateTimeOffset LastSeen => Polls.Select(poll => poll.At).Append(Changes[^1].ObservedAt).Max();

    /// <summary>Which poll told what was seen then: it began just before.</summary>
    private int PollOf(DateTimeOffset seen) => Math.Max(0, Polls.ToList().FindLastIndex(poll => poll.Fault is null && poll.Begin <= seen));

    private static bool Differs(JobSnapshot one, JobSnapshot other) => (one.State, one.Status) != (other.State, other.Status);
}
