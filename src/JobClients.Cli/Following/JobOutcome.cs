namespace JobClients.Cli.Following;

/// <summary>How following a job came out.</summary>
/// <param name="Reference">The job.</param>
/// <param name="Snapshot">The job as it was last seen, or null if no poll succeeded.</param>
/// <param name="Failure">What ended the following before the job ended, or null.</param>
internal sealed record JobOutcome(JobReference Reference, JobSnapshot? Snapshot, Exception? Failure = null)
{
    public ExitCode ExitCode => Failure is null ? ExitCodes.Of(Snapshot!) : ExitCodes.Of(Failure);
}
