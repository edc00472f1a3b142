using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections.Files;

namespace JobClients.Cli.Commands.Connections;

internal sealed class RemoveConnectionCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ConnectionArgument _name;

    public RemoveConnectionCommand(CommandTools tools)
        : base("remove", "Removes a connection from the file.")
    {
        _tools = tools;
        Add(_name = new(ArgumentArity.ExactlyOne, tools.ConnectionNames));
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name)[0];
        var file = new ConnectionFile(_tools.Surroundings);
        file.Change(content => content.Find(name) is not null
            ? ConnectionFileEdit.Remove(content, name)
            : throw new UsageException($"{file.Path} has no connection {name}."));
        _tools.Surroundings.Output.WriteLine(Printable.Of($"{name} is removed from {file.Path}"));
        return (int)ExitCode.Succeeded;
    }
}
