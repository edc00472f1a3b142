namespace JobClients;

/// <summary>What one poll told of a job.</summary>
public abstract record JobSnapshot
{
    private protected JobSnapshot()
    {
    }

    /// <summary>The job.</summary>
    public required JobReference Reference { get; init; }

    /// <summary>Where the job stands.</summary>
    public required JobState State { get; init; }

    /// <summary>The vendor's own status text, as it was sent.</summary>
    public required string Status { get; init; }

    /// <summary>When the answer arrived here.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>The vendor's identifier of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The caller's own identifier of the request, as the vendor repeats it.</summary>
    public string? TrackId { get; init; }

    /// <summary>How the server wants to be asked; null if it does not tell.</summary>
    internal ServerAdvice? Advice { get; init; }

    /// <summary>How far the job has come, where the vendor tells.</summary>
    public JobProgress? Progress { get; init; }

    /// <summary>The job's times, as far as the vendor tells them.</summary>
    public JobTimes Times { get; init; } = JobTimes.None;

    /// <summary>Why the job failed, where the vendor tells.</summary>
    public JobError? Error { get; init; }

    /// <summary>What the vendor remarks on the request that brought this, such as Vault with <c>WARNING</c>; empty if nothing.</summary>
    public IReadOnlyList<JobWarning> Warnings { get; init; } = [];

    /// <summary>
    /// Where the result is, where the vendor tells. It may be pre-signed, so that whoever has it can read the
    /// result; <see cref="ToString"/> leaves it out, and so should logs.
    /// </summary>
    public Uri? ResultLink { get; init; }

    /// <summary>Whether the job has ended for good.</summary>
    public bool IsTerminal => State.IsTerminal();

    /// <summary>Whether the job has ended well.</summary>
    public bool IsSuccess => State.IsSuccess();

    /// <summary>Returns the snapshot of a job that ended well, and throws for any other.</summary>
    /// <exception cref="JobFailedException">The job is not in <see cref="JobState.Succeeded"/>.</exception>
    public JobSnapshot EnsureSucceeded() => IsSuccess ? this : throw new JobFailedException(this);

    /// <summary>Reference, state and status; never the model or the result link.</summary>
    public sealed override string ToString() => $"{Reference}: {State} ({Status})";

    /// <summary>Whether this says something that another snapshot of the job did not.</summary>
    /// <remarks>
    /// The time of the observation does not count, nor does the result link, which may be signed anew each time.
    /// </remarks>
    internal bool IsNewsAfter(JobSnapshot? other) =>
        other is null
        || State != other.State
        || Status != other.Status
        || Progress != other.Progress
        || Times != other.Times
        || Error != other.Error
        || !Warnings.SequenceEqual(other.Warnings);
}
