namespace JobClients.Benchmarks.Cluster;

/// <summary>What is measured.</summary>
internal sealed class ClusterOptions(string[] args)
{
    /// <summary>How many jobs are tracked.</summary>
    public IReadOnlyList<int> Tracked { get; } = args.Contains("--quick", StringComparer.Ordinal) ? [1_000] : [1_000, 10_000, 100_000];

    /// <summary>How many nodes there are.</summary>
    public IReadOnlyList<int> Nodes { get; } = args.Contains("--quick", StringComparer.Ordinal) ? [1] : [1, 2];

    /// <summary>For how long polls are counted.</summary>
    public TimeSpan Duration { get; } = TimeSpan.FromSeconds(args.Contains("--quick", StringComparer.Ordinal) ? 5 : 20);
}
