namespace JobClients.Cli.Timelines;

/// <summary>A stretch of time in which a job stood the same way.</summary>
/// <param name="From">When that was first seen.</param>
/// <param name="Until">When something else was first seen, or this last.</param>
/// <param name="Snapshot">The job, as it was last seen in this time.</param>
/// <param name="IsLast">Whether nothing else was seen since.</param>
internal sealed record StateSpan(DateTimeOffset From, DateTimeOffset Until, JobSnapshot Snapshot, bool IsLast)
{
    /// <summary>How many polls there were.</summary>
    public int Polls { get; init; }
}
