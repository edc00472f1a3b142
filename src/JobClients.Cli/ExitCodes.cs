namespace JobClients.Cli;

internal static class ExitCodes
{
    /// <summary>Worst first: what kept this program from its task, then what became of the jobs.</summary>
    private static readonly ExitCode[] s_worstFirst =
    [
        ExitCode.Authentication, ExitCode.Error, ExitCode.Usage, ExitCode.WaitTimedOut, ExitCode.NotSucceeded, ExitCode.NotEnded, ExitCode.Succeeded,
    ];

    public static ExitCode WorstOf(IEnumerable<ExitCode> codes) => codes.MinBy(code => Array.IndexOf(s_worstFirst, code));

    public static ExitCode Of(JobSnapshot snapshot) => snapshot switch
    {
        { IsSuccess: true } => ExitCode.Succeeded,
        { IsTerminal: true } => ExitCode.NotSucceeded,
        _ => ExitCode.NotEnded,
    };

    public static ExitCode Of(Exception failure) => failure switch
    {
        JobClientException { Kind: JobClientErrorKind.Authentication } => ExitCode.Authentication,
        JobWaitTimeoutException => ExitCode.WaitTimedOut,
        JobFailedException { Snapshot: var snapshot } => Of(snapshot),
        UsageException or JobConnectionNotFoundException => ExitCode.Usage,
        _ => ExitCode.Error,
    };
}
