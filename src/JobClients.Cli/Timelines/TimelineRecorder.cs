using JobClients.Cli.Following;

namespace JobClients.Cli.Timelines;

/// <summary>Takes down what is seen of jobs.</summary>
internal sealed class TimelineRecorder : IJobListener
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<JobReference> _references;
    private readonly Dictionary<JobReference, List<JobSnapshot>> _changes;
    private readonly Dictionary<JobReference, List<PollTick>> _polls;
    private readonly Dictionary<JobReference, JobOutcome> _outcomes = [];

    public TimelineRecorder(IReadOnlyList<JobReference> references, TimeProvider time)
    {
        _time = time;
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

    /// <summary>Carries the requests of a connection, and takes down those that are polls of its jobs.</summary>
    public HttpMessageHandler Carry(string? connection, string vendor) => new PollWitness(
        [.. _references.Where(reference => reference.Connection == connection && reference.Vendor == vendor)], Add, _time);

    public void Changed(JobSnapshot snapshot)
    {
        lock (_lock)
        {
            _changes[snapshot.Reference].Add(snapshot);
        }
    }

    public void Ended(JobOutcome outcome)
    {
        lock (_lock)
        {
            _outcomes[outcome.Reference] = outcome;
        }
    }

    private void Add(JobReference reference, PollTick poll)
    {
        lock (_lock)
        {
            _polls[reference].Add(poll);
        }
    }

    /// <remarks>Where requests are not seen, the changes at least are polls that are known of.</remarks>
    private JobTimeline Read(JobReference reference) => new(reference)
    {
        Changes = [.. _changes[reference]],
        Polls = _polls[reference].Count > 0 ? [.. _polls[reference]] : [.. _changes[reference].Select(change => new PollTick(change.ObservedAt, Fault: null))],
        Outcome = _outcomes.GetValueOrDefault(reference),
    };
}
