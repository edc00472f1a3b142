using System.CommandLine;
using System.CommandLine.Invocation;
using JobClients.Cli.Arguments;
using JobClients.Cli.Commands;
using JobClients.Cli.Completion;
using JobClients.Cli.Connections;

namespace JobClients.Cli;

/// <summary>The program without its process: arguments in, exit code out.</summary>
internal sealed class Jobctl(Surroundings surroundings, IConnectionSource connections)
{
    public async Task<ExitCode> RunAsync(IReadOnlyList<string> args, CancellationToken interrupted)
    {
        var tools = new CommandTools(surroundings, connections);
        try
        {
            var parsed = new JobctlCommand(tools).Parse(SuggestedLine.Prepare(args), new() { ResponseFileTokenReplacer = null });
            tools.Adopt(parsed);
            return parsed.Action is ParseErrorAction
                ? throw new UsageException(Mistakes.Describe(parsed))
                : (ExitCode)await parsed.InvokeAsync(Configure(), interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            tools.Surroundings.Complain("interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            tools.Surroundings.Complain(Describe(failure));
            return ExitCodes.Of(failure);
        }
    }

    /// <summary>Signals and exceptions are this program's own business.</summary>
    private InvocationConfiguration Configure() => new()
    {
        Output = surroundings.Output,
        Error = surroundings.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static string Describe(Exception failure) => failure switch
    {
        UsageException or JobConnectionNotFoundException or JobClientException or JobFailedException => failure.Message,
        IOException or UnauthorizedAccessException => failure.Message,
        _ => $"a fault of this program, please report it: {failure.GetType().Name}: {failure.Message}",
    };
}
