using System.CommandLine;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class TrackCommand : Command
{
    public TrackCommand(CommandTools tools)
        : base("track", "Has jobs followed by the workers of a cluster, whose PostgreSQL database JOBCLIENTS_DATABASE names, or the file that JOBCLIENTS_DATABASE_FILE names.")
    {
        Add(new AddTrackedCommand(tools));
        Add(new ListTrackedCommand(tools));
        Add(new RemoveTrackedCommand(tools));
        Add(new ListOutcomesCommand(tools));
    }
}
