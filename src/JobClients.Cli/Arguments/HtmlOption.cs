using System.CommandLine;

namespace JobClients.Cli.Arguments;

internal sealed class HtmlOption : Option<string>
{
    public HtmlOption()
        : base("--html")
    {
        Description = "Write a page with the timeline of every job, at the end or when interrupted.";
        HelpName = "FILE";
    }
}
