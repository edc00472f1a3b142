namespace JobClients.Cli.Output;

/// <summary>Why a job was not followed to its end, in JSON.</summary>
/// <param name="Kind">The kind of a <see cref="JobClientException"/>, or <c>WaitTimedOut</c>.</param>
/// <param name="Message">The reason in words.</param>
internal sealed record FailureReport(string Kind, string Message)
{
    public static FailureReport Of(Exception failure) =>
        new(failure is JobClientException { Kind: var kind } ? kind.ToString() : nameof(ExitCode.WaitTimedOut), failure.Message);
}
