namespace JobClients;

/// <summary>A wait ran out before the job ended. The job goes on, and so may another wait.</summary>
public sealed class JobWaitTimeoutException : TimeoutException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reference">The job.</param>
    /// <param name="timeout">How long the wait was.</param>
    /// <param name="lastSnapshot">The job as it was last seen, or null if no poll succeeded.</param>
    /// <param name="lastFailure">Why the last poll failed, if it did.</param>
    public JobWaitTimeoutException(
        JobReference reference, TimeSpan timeout, JobSnapshot? lastSnapshot, JobClientException? lastFailure = null)
        : base(Describe(reference, timeout, lastSnapshot), lastFailure)
    {
        Reference = reference;
        LastSnapshot = lastSnapshot;
    }

    /// <summary>The job.</summary>
    public JobReference Reference { get; }

    /// <summary>The job as it was last seen, or null if no poll succeeded.</summary>
    public JobSnapshot? LastSnapshot { get; }

    private static string Describe(JobReference reference, TimeSpan timeout, JobSnapshot? last)
    {
        var seen = last is null ? "no poll succeeded" : $"last seen as {last.State} ({last.Status})";
        return $"{reference} did not end within {timeout:c}; {seen}.";
    }
}
