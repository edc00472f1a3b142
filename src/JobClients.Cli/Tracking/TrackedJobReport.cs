namespace JobClients.Cli.Tracking;

/// <summary>A tracked job in JSON. What is not known is left out.</summary>
internal sealed record TrackedJobReport
{
    public required string Reference { get; init; }

    /// <summary>How its tracking stands: Active, Ended, TimedOut or Parked.</summary>
    public required string Tracking { get; init; }

    public string? State { get; init; }

    /// <summary>The vendor's own text.</summary>
    public string? Status { get; init; }

    public double? Progress { get; init; }

    public int Polls { get; init; }

    public DateTimeOffset TrackedAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>When the next poll is due; left out when there is none.</summary>
    public DateTimeOffset? NextPollAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it is parked, or why the last poll failed.</summary>
    public string? Reason { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    public static TrackedJobReport Of(TrackedJob job) => new()
    {
        Reference = job.Reference.ToString(),
        Tracking = job.Status.ToString(),
        State = job.State?.ToString(),
        Status = job.VendorStatus,
        Progress = job.Progress,
        Polls = job.Polls,
        TrackedAt = job.TrackedAt,
        Deadline = job.Deadline,
        NextPollAt = job.Status == TrackingStatus.Active ? job.NextPollAt : null,
        ClosedAt = job.ClosedAt,
        Reason = job.Reason,
        Metadata = job.Metadata.Count > 0 ? job.Metadata : null,
    };
}
