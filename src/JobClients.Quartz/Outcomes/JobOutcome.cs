namespace JobClients;

/// <summary>What became of a tracked job.</summary>
public sealed record JobOutcome
{
    /// <summary>
    /// The same however often the outcome is delivered: who keeps it with what he does of it, in one transaction, does that
    /// exactly once.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>The job.</summary>
    public required JobReference Reference { get; init; }

    /// <summary>What this tells.</summary>
    public required JobOutcomeKind Kind { get; init; }

    /// <summary>Where the job stood; null if no poll was ever answered.</summary>
    public JobState? State { get; init; }

    /// <summary>The vendor's own status text, as it was sent.</summary>
    public string? Status { get; init; }

    /// <summary>How far the job had come, where the vendor tells.</summary>
    public JobProgress? Progress { get; init; }

    /// <summary>The job's times, as far as the vendor tells them.</summary>
    public JobTimes Times { get; init; } = JobTimes.None;

    /// <summary>Why the job failed, where the vendor tells.</summary>
    public JobError? Error { get; init; }

    /// <summary>Why the job cannot be polled; null unless <see cref="JobOutcomeKind.Parked"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What was given when the tracking began.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = JobClients.Metadata.None;

    /// <summary>When the outcome was written down, by the database's clock.</summary>
    public DateTimeOffset OccurredAt { get; init; }
}
