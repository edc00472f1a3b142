using System.CommandLine;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Commands;

/// <summary><c>servers</c>: the record of the contracts that another tool writes.</summary>
internal static class ServersCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", Required = true };
        var record = new Option<bool>("--record") { Description = "Record the contracts as they are; without it, fail if one is stale." };
        var command = new Command("servers", "Checks or records which spec each server contract was made from.") { root, record };
        command.SetAction(parsed =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            Run(parsed.GetRequiredValue(root).FullName, parsed.GetValue(record), report);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }

    private static void Run(string root, bool isRecording, Report report)
    {
        if (RootLockFile.Read(root, report) is not { } locked)
        {
            return;
        }

        var run = new ServersRun(root, report);
        if (isRecording)
        {
            run.Record(locked);
        }
        else
        {
            run.Check(locked, asErrors: true);
        }
    }
}
