using System.Collections.Frozen;

namespace JobClients;

/// <summary>Which state a vendor's status text stands for; one table for each kind of job.</summary>
/// <remarks>
/// Letter case and surrounding white space do not matter, and <c>canceled</c> is <c>cancelled</c>.
/// </remarks>
public sealed class StatusTable
{
    private readonly FrozenDictionary<string, JobState> _states;

    /// <summary>Makes a table.</summary>
    /// <param name="rows">The states and, for each, the vendor's texts.</param>
    /// <exception cref="ArgumentException">A text stands in two rows.</exception>
    public StatusTable(params IEnumerable<(JobState State, string[] Statuses)> rows) =>
        _states = rows
            .SelectMany(row => row.Statuses, (row, status) => KeyValuePair.Create(Normalize(status), row.State))
            .ToDictionary(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every row: the vendor's text, as the vendor writes it, and the state.</summary>
    public IReadOnlyDictionary<string, JobState> Rows => _states;

    /// <summary>The state that a status stands for.</summary>
    /// <param name="status">The vendor's text.</param>
    /// <returns>The state, or <see cref="JobState.Unknown"/> for a text that the table does not have.</returns>
    public JobState StateOf(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return _states.GetValueOrDefault(Normalize(status), JobState.Unknown);
    }

    private static string Normalize(string status)
    {
        var text = status.Trim();
        return text.Equals("canceled", StringComparison.OrdinalIgnoreCase) ? "cancelled" : text;
    }
}
