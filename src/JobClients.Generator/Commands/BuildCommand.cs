using System.CommandLine;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Commands;

/// <summary><c>build</c>: all clients of a repository.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with kiota-lock.json.", Required = true };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail if anything is out of date." };
        var strict = new Option<bool>("--strict") { Description = "Fail where Kiota only warns." };
        var command = new Command("build", "Generates all clients of kiota-lock.json.") { root, check, strict };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(parsed.InvocationConfiguration.Output);
            var run = new BuildRun(parsed.GetRequiredValue(root).FullName, report) { IsStrict = parsed.GetValue(strict) };
            await (parsed.GetValue(check) ? run.CheckAsync(cancellationToken) : run.WriteAsync(cancellationToken)).ConfigureAwait(false);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }
}
