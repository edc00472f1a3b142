using System.CommandLine;
using JobClients.Cli.Connections;

namespace JobClients.Cli.Commands;

internal sealed class ClearHistoryCommand : Command
{
    private readonly CommandTools _tools;

    public ClearHistoryCommand(CommandTools tools)
        : base("clear", "Forgets all of it.")
    {
        _tools = tools;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        if (KeptRunTimes.PathIn(_tools.Surroundings) is { } path && File.Exists(path))
        {
            File.Delete(path);
            _tools.Surroundings.Output.WriteLine(Printable.Of($"{path} is removed."));
        }

        return (int)ExitCode.Succeeded;
    }
}
