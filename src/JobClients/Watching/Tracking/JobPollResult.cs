namespace JobClients;

/// <summary>What came of one poll.</summary>
public sealed record JobPollResult
{
    /// <summary>The vendor's answer; null if the poll failed.</summary>
    public JobSnapshot? Snapshot { get; init; }

    /// <summary>Why the poll failed; null if it did not.</summary>
    public JobClientException? Failure { get; init; }

    /// <summary>Whether there is no point in polling on: a kind of failure that will not mend, or too many in a row.</summary>
    public bool IsHopeless { get; init; }

    /// <summary>
    /// How long to wait for the next poll: what the schedule says, and never less than what the job's kind and the server
    /// ask for.
    /// </summary>
    public TimeSpan NextGap { get; init; }

    /// <summary>How long to wait at least: what the job's kind and the server ask for.</summary>
    public TimeSpan LeastGap { get; init; }

    /// <summary>How long the job ran, if this poll saw that it has ended and that can be told.</summary>
    public RunTime? RunTime { get; init; }

    /// <summary>What is known of the job now.</summary>
    public required JobMemory Memory { get; init; }
}
