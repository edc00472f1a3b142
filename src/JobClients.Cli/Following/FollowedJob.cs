namespace JobClients.Cli.Following;

/// <summary>How following a job came out.</summary>
/// <param name="Reference">The job.</param>
/// <param name="Snapshot">The job as it was last seen, or null if no poll succeeded.</param>
/// <param name="Failure">What ended the following before the job ended, or null.</param>
internal sealed record FollowedJob(JobReference Reference, JobSnapshot? Snapshot, Exception? Failure = null)
{
    /// <summary>Whether the job was left alone because another has decided; it counts for nothing.</summary>
    public bool IsLeft { get; init; }

    public ExitCode ExitCode => Failure is not null ? ExitCodes.Of(Failure) : Snapshot is null ? ExitCode.NotEnded : ExitCodes.Of(Snapshot);
}
