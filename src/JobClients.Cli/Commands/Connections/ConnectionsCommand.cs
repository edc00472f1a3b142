using System.CommandLine;

namespace JobClients.Cli.Commands.Connections;

internal sealed class ConnectionsCommand : Command
{
    public ConnectionsCommand(CommandTools tools)
        : base("connections", "Keeps connections in a file, so that references can name them, like acme:vault/job/1201.")
    {
        Add(new AddConnectionCommand(tools));
        Add(new ListConnectionsCommand(tools));
        Add(new TestConnectionsCommand(tools));
        Add(new RemoveConnectionCommand(tools));
    }
}
