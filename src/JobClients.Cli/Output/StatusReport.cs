namespace JobClients.Cli.Output;

/// <summary>What a vendor's status text stands for, in JSON.</summary>
internal sealed record StatusReport(string Kind, string Status, string State, bool IsTerminal)
{
    /// <summary>The rows of the table that the kind itself reads its answers by.</summary>
    public static IEnumerable<StatusReport> Of(JobKind kind) => kind.Statuses.Rows
        .OrderBy(row => row.Value)
        .ThenBy(row => row.Key, StringComparer.Ordinal)
        .Select(row => new StatusReport($"{kind.Vendor}/{kind.Name}", row.Key, row.Value.ToString(), row.Value.IsTerminal()));
}
