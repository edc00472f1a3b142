namespace JobClients.Benchmarks.Scale;

/// <summary>All that a job of these benchmarks tells of itself.</summary>
internal sealed record BareAnswer(string Status)
{
    public static StatusTable Statuses { get; } = new((JobState.Running, ["running"]), (JobState.Succeeded, ["done"]));
}
