namespace JobClients;

/// <summary>A job that was to succeed did not.</summary>
public sealed class JobFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="snapshot">The job as it was last seen.</param>
    public JobFailedException(JobSnapshot snapshot)
        : base(Redaction.Apply(Describe(snapshot))) => Snapshot = snapshot;

    /// <summary>The job as it was last seen.</summary>
    public JobSnapshot Snapshot { get; }

    private static string Describe(JobSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var verdict = snapshot.IsTerminal ? "did not succeed" : "has not ended";
        var reason = snapshot.Error is null ? "" : $": {snapshot.Error}";
        return $"{snapshot.Reference} {verdict}; it is {snapshot.State} ({snapshot.Status}){reason}";
    }
}
