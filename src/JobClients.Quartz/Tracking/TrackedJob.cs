namespace JobClients;

/// <summary>A tracked job, as the database has it.</summary>
public sealed record TrackedJob
{
    /// <summary>The job.</summary>
    public required JobReference Reference { get; init; }

    /// <summary>How its tracking stands.</summary>
    public required TrackingStatus Status { get; init; }

    /// <summary>Where the job stood when it was last polled; null before the first poll that was answered.</summary>
    public JobState? State { get; init; }

    /// <summary>The vendor's own status text, as it was sent.</summary>
    public string? VendorStatus { get; init; }

    /// <summary>How much of the job was done, from 0 to 1, where the vendor tells.</summary>
    public double? Progress { get; init; }

    /// <summary>When the last answer arrived, by the clock of the node.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>Since when the job is tracked, by the database's clock, as the moments that follow.</summary>
    public DateTimeOffset TrackedAt { get; init; }

    /// <summary>Until when; null for ever.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>When the next poll is due, at the earliest.</summary>
    public DateTimeOffset NextPollAt { get; init; }

    /// <summary>When the tracking ended; null while it goes on.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many polls were answered or failed.</summary>
    public int Polls { get; init; }

    /// <summary>Why the job cannot be polled, or why the last poll failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The node that polls the job, if one does.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>What the caller gave along.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = JobClients.Metadata.None;
}
