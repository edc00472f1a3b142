namespace JobClients.Cli.Secrets;

/// <summary>Reads a line from the terminal without showing it.</summary>
internal static class SecretPrompt
{
    private const string Terminal = "/dev/tty";

    /// <param name="question">What to ask.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        // The console of .NET echoes what is typed between two reads of a key.
        using var terminal = OperatingSystem.IsWindows() ? null : new FileStream(Terminal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        using var silence = terminal is null ? null : TerminalEcho.Suppress(terminal.SafeFileHandle);
        await Console.Error.WriteAsync(question).ConfigureAwait(false);
        try
        {
            // A read of a terminal cannot be cancelled, but whoever waits for it can be.
            return await Task.Run(() => terminal is null ? KeyReader.ReadLine() : ReadLine(terminal), CancellationToken.None)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await Console.Error.WriteLineAsync().ConfigureAwait(false);
        }
    }

    private static string ReadLine(FileStream terminal)
    {
        using var line = new StreamReader(terminal, leaveOpen: true);
        return line.ReadLine() ?? "";
    }
}
