using System.CommandLine;

namespace JobClients.Cli.Arguments;

internal sealed class NoColorOption : Option<bool>
{
    public NoColorOption()
        : base("--no-color")
    {
        Description = "No colors on a terminal; the same as a NO_COLOR variable that is not empty.";
        Recursive = true;
    }
}
