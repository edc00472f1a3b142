using JobClients.Cli.Following;

namespace JobClients.Cli.Timelines;

/// <summary>Takes down what is seen of jobs.</summary>
internal sealed class TimelineRecorder : IJobListener
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<JobReference> _references;
    private readonly Dictionary<JobReference, List<JobSnapshot>> _changes;
    private readonly Dictionary<JobReference, List<PollTick>> _polls;
    private readonly Dictionary<JobReference, FollowedJob> _outcomes = [];

    public TimelineRecorder(IReadOnlyList<JobReference> references, TimeProvider time)
    {
        _references = references;
        _changes = references.ToDictionary(reference => reference, _ => new List<JobSnapshot>());
        _polls = references.ToDictionary(reference => reference, _ => new List<PollTick>());
        Begin = time.GetUtcNow();
    }

    public DateTimeOffset Begin { get; }

    /// <summary>The jobs, in their order, as far as they were seen.</summary>
    public IReadOnlyList<JobTimeline> Jobs
    {
        get
        {
            lock (_lock)
            {
                return [.. _references.Select(Read)];
            }
        }
    }

    public void Changed(JobSnapshot snapshot)
    {
        lock (_lock)
        {
            _changes[snapshot.Reference].Add(snapshot);
        }
    }

    public void Ended(FollowedJob outcome)
    {
        lock (_lock)
        {
            _outcomes[outcome.Reference] = outcome;
        }
    }

    public void Polled(JobReference reference, PollTick poll)
    {
        lock (_lock)
        {
            _polls[reference].Add(poll);
        }
    }

    private JobTimeline Read(JobReference reference) => new(reference)
    {
        Changes = [.. _changes[reference]],
        Polls = [.. _polls[reference]],
        Outcome = _outcomes.GetValueOrDefault(reference),
    };
}
