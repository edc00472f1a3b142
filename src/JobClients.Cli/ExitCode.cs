namespace JobClients.Cli;

/// <summary>What the program tells whoever started it.</summary>
internal enum ExitCode
{
    Succeeded = 0,
    Error = 1,
    Usage = 2,
    WaitTimedOut = 3,
    Authentication = 4,
    NotSucceeded = 5,
    NotEnded = 8,
    Interrupted = 130,
}
