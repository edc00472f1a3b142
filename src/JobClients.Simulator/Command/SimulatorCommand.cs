namespace JobClients.Simulator.Command;

/// <summary>The simulator as a program: starts, says how to reach it, and runs until it is interrupted.</summary>
internal static class SimulatorCommand
{
    private const string Help = """
        Plays the job endpoints of Zuora and Veeva Vault on 127.0.0.1 until Ctrl-C.

        Usage: JobClients.Simulator [--port N]

          --port N   the port to listen on; without it, any free one
          --help     this text
        """;

    public static Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
        => CommandArguments.Parse(args) switch
        {
            { Mistake: { } mistake } => SayAsync(error, mistake, exitCode: 2),
            { Help: true } => SayAsync(output, Help, exitCode: 0),
            var arguments => ServeAsync(arguments.Port, output, error, cancellationToken),
        };

    private static async Task<int> SayAsync(TextWriter writer, string text, int exitCode)
    {
        await writer.WriteLineAsync(text).ConfigureAwait(false);
        return exitCode;
    }

    private static async Task<int> ServeAsync(
        int port, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var options = new JobSimulatorOptions { Port = port };
        try
        {
            var simulator = await JobSimulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            await using (simulator.ConfigureAwait(false))
            {
                await output.WriteLineAsync(Greeting.For(simulator, options)).ConfigureAwait(false);
                await Interruption.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return 0;
        }
        catch (IOException failure)
        {
            return await SayAsync(error, failure.Message, exitCode: 1).ConfigureAwait(false);
        }
    }
}
