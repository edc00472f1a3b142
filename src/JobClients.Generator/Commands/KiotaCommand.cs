using System.CommandLine;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Kiota;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Commands;

/// <summary><c>kiota</c>: all clients of a repository, by Kiota's own tool.</summary>
internal static class KiotaCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", Required = true };
        var changes = new ChangeOptions();
        var command = new Command("kiota", "Has Kiota's tool generate all clients of kiota-lock.json.") { root, changes.Changes, changes.FailOnBreaking };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            var folder = parsed.GetRequiredValue(root).FullName;
            var tool = new KiotaTool(folder, Environment.GetEnvironmentVariable("PATH") ?? string.Empty);
            await RunAsync(folder, tool, report, changes.Read(parsed, report), cancellationToken).ConfigureAwait(false);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }

    public static async Task RunAsync(string root, KiotaTool tool, Report report, ConsumerChanges? changes, CancellationToken cancellationToken)
    {
        if (await tool.FindAsync(cancellationToken).ConfigureAwait(false) is { } kiota)
        {
            var run = new BuildRun(root, report, new KiotaClients(tool, kiota, report)) { Changes = changes };
            await run.WriteAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            report.Error(KiotaLock.FileName, "JCG110", $"Kiota's tool is not installed. Run 'dotnet tool install --global Microsoft.OpenApi.Kiota --version {new KiotaLock().KiotaVersion}'.");
        }
    }
}
