namespace JobClients.Cli.Tracking;

/// <summary>An outcome in JSON. What is not known is left out.</summary>
internal sealed record OutcomeReport
{
    /// <summary>The same however often it is delivered.</summary>
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    /// <summary>Ended, AwaitingInput, Changed, TimedOut or Parked.</summary>
    public required string Kind { get; init; }

    public string? State { get; init; }

    /// <summary>The vendor's own text.</summary>
    public string? Status { get; init; }

    /// <summary>Why the job failed, or cannot be polled.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Pending, Delivered or Parked; left out by a worker, which is about to deliver it.</summary>
    public string? Delivery { get; init; }

    public int? FailedAttempts { get; init; }

    public string? LastError { get; init; }

    public static OutcomeReport Of(JobOutcome outcome) => new()
    {
        Id = outcome.Id,
        Reference = outcome.Reference.ToString(),
        Kind = outcome.Kind.ToString(),
        State = outcome.State?.ToString(),
        Status = outcome.Status,
        Reason = outcome.Reason ?? outcome.Error?.ToString(),
        OccurredAt = outcome.OccurredAt,
        Metadata = outcome.Metadata.Count > 0 ? outcome.Metadata : null,
    };

    public static OutcomeReport Of(JobOutcomeEntry entry) => Of(entry.Outcome) with
    {
        Delivery = entry.Delivery.ToString(),
        FailedAttempts = entry.FailedAttempts > 0 ? entry.FailedAttempts : null,
        LastError = entry.LastError,
    };
}
