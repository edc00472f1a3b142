namespace JobClients.Cli.Output;

/// <summary>What a vendor's status text stands for, in JSON.</summary>
internal sealed record StatusReport(string Kind, string Status, string State, bool IsTerminal)
{
    /// <summary>What else the answer has to say, if the status alone does not tell.</summary>
    public string? When { get; init; }

    /// <summary>The rows of the table that the kind itself reads its answers by, and the finer rules of some.</summary>
    public static IEnumerable<StatusReport> Of(JobKind kind) => kind.Statuses.Rows
        .OrderBy(row => row.Value)
        .ThenBy(row => row.Key, StringComparer.Ordinal)
        .SelectMany(row => Of(kind, row.Key, row.Value));

    private static IEnumerable<StatusReport> Of(JobKind kind, string status, JobState state)
    {
        var rules = FinerRule.Of(kind, status);
        return rules.Count == 0 ? [Of(kind, status, state, when: null)] : rules.Select(rule => Of(kind, status, rule.State, rule.When));
    }

    private static StatusReport Of(JobKind kind, string status, JobState state, string? when) =>
        new($"{kind.Vendor}/{kind.Name}", status, state.ToString(), state.IsTerminal()) { When = when };
}
