using System.CommandLine;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;

namespace JobClients.Generator.Commands;

/// <summary><c>build</c>: all clients of a repository.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", Required = true };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail if anything is out of date." };
        var strict = new Option<bool>("--strict") { Description = "Fail where Kiota only warns." };
        var changes = new ChangeOptions();
        var command = new Command("build", "Generates all clients of kiota-lock.json.") { root, check, strict, changes.Changes, changes.FailOnBreaking };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            var folder = parsed.GetRequiredValue(root).FullName;
            var source = new LockedClients(folder, report, parsed.GetValue(strict));
            var run = new BuildRun(folder, report, source) { Changes = changes.Read(parsed, report) };
            await (parsed.GetValue(check) ? run.CheckAsync(cancellationToken) : run.WriteAsync(cancellationToken)).ConfigureAwait(false);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }
}
