namespace JobClients;

/// <summary>
/// How long jobs of each kind have run on each connection: what <see cref="PollSchedule.Adaptive"/> learns from. It keeps
/// the last <see cref="MaxRuns"/> of each, and may be shared by any number of connections and threads.
/// </summary>
/// <remarks>A kind is written as the references of its jobs are, without the ids: <c>acme:vault/job</c>.</remarks>
public sealed class RunTimeHistory
{
    /// <summary>How many run times of one kind are kept.</summary>
    public const int MaxRuns = 300;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunTimes> _kinds = new(StringComparer.Ordinal);

    /// <summary>The kinds of which run times are known, in ordinal order.</summary>
    public IReadOnlyList<string> Kinds
    {
        get
        {
            lock (_lock)
            {
                return [.. _kinds.Where(kind => !kind.Value.IsEmpty).Select(kind => kind.Key).Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The kind of a job.</summary>
    /// <param name="reference">The job.</param>
    public static string KindOf(JobReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var kind = $"{reference.Vendor}/{reference.Kind}";
        return reference.Connection is null ? kind : $"{reference.Connection}:{kind}";
    }

    /// <summary>The run times of a kind, in the order in which they ended; empty if none is known.</summary>
    /// <param name="kind">The kind, as <see cref="KindOf"/> writes it.</param>
    public IReadOnlyList<RunTime> GetRuns(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        lock (_lock)
        {
            return _kinds.TryGetValue(kind, out var runs) ? runs.ToArray() : [];
        }
    }

    /// <summary>Adds a run time. One that is known already is not added twice.</summary>
    /// <param name="kind">The kind, as <see cref="KindOf"/> writes it.</param>
    /// <param name="run">How long a job ran; without a positive duration it is left out.</param>
    public void Add(string kind, RunTime run) => Of(kind).Add([run]);

    /// <summary>Adds what another history knows. In which order histories are merged, and how often, makes no difference.</summary>
    /// <param name="other">The other history.</param>
    public void Merge(RunTimeHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var kind in other.Kinds)
        {
            Of(kind).Add(other.GetRuns(kind));
        }
    }

    /// <summary>The run times of a kind, to which jobs hold on while they are watched.</summary>
    internal RunTimes Of(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        lock (_lock)
        {
            if (!_kinds.TryGetValue(kind, out var runs))
            {
                _kinds.Add(kind, runs = new());
            }

            return runs;
        }
    }
}
