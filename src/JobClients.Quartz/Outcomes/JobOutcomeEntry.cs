namespace JobClients;

/// <summary>An outcome and what became of its delivery.</summary>
public sealed record JobOutcomeEntry
{
    /// <summary>The outcome.</summary>
    public required JobOutcome Outcome { get; init; }

    /// <summary>How its delivery stands.</summary>
    public required OutcomeDelivery Delivery { get; init; }

    /// <summary>When the handlers took it.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>How many calls of handlers have failed.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>How the last of them failed.</summary>
    public string? LastError { get; init; }

    /// <summary>Its place in the order of outcomes.</summary>
    public long Sequence { get; init; }
}
