using System.CommandLine;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Commands;

/// <summary><c>servers</c>: the record of the server contracts.</summary>
internal static class ServersCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", Required = true };
        var record = new Option<bool>("--record") { Description = "Record the contracts as they are." };
        var check = new Option<bool>("--check") { Description = "Fail if a contract is out of date. This is what happens without --record, too." };
        var command = new Command("servers", "Records or checks the server contracts of kiota-lock.json.") { root, record, check };
        command.SetAction(parsed =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            var run = new ServersRun(parsed.GetRequiredValue(root).FullName, report);
            Action action = parsed.GetValue(record) ? run.Record : run.Check;
            action();
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }
}
