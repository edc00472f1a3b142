using System.CommandLine;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Pages;

namespace JobClients.Generator.Commands;

/// <summary><c>pages</c>: the vendors' pages against the specs.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with scraped pages." };
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var command = new Command("pages", "Compares scraped reference pages with the specs.") { folder, root };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var report = new Report(output);
            new PagesRun(parsed.GetRequiredValue(root).FullName, report, output).Compare(parsed.GetRequiredValue(folder));
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }
}
