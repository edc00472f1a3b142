using JobClients.Cli.Following;

namespace JobClients.Cli.Boards;

/// <summary>How all jobs stand, the most urgent first.</summary>
/// <param name="references">The jobs.</param>
/// <param name="history">How long others of their kinds ran, or null.</param>
internal sealed class JobBoard(IReadOnlyList<JobReference> references, RunTimeHistory? history) : IJobListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<JobReference, BoardRow> _rows = references.ToDictionary(reference => reference, reference => new BoardRow(reference));

    /// <summary>Told of every change, in which a screen may want to draw.</summary>
    public Action? Changes { get; set; }

    /// <summary>The rows: what ended badly, what awaits input, what ends next, what has succeeded; else in the order of the references.</summary>
    public IReadOnlyList<BoardRow> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. references.Select(reference => _rows[reference])
                    .OrderBy(row => row.Urgency)
                    .ThenBy(row => row.ExpectedEnd?.At ?? DateTimeOffset.MaxValue)];
            }
        }
    }

    public void Changed(JobSnapshot snapshot) => Change(snapshot.Reference, row =>
    {
        var firstSeen = row.Snapshot is null ? snapshot.ObservedAt : row.FirstSeen;
        return row with { Snapshot = snapshot, FirstSeen = firstSeen, ExpectedEnd = ExpectedEnd.Of(snapshot, firstSeen, history) };
    });

    public void Ended(FollowedJob outcome) => Change(outcome.Reference, row => row with { Outcome = outcome, ExpectedEnd = null });

    private void Change(JobReference reference, Func<BoardRow, BoardRow> change)
    {
        lock (_lock)
        {
            _rows[reference] = change(_rows[reference]);
        }

        Changes?.Invoke();
    }
}
