using System.CommandLine;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Commands;

/// <summary><c>surface</c>: the lists of what callers can see of each library.</summary>
internal static class SurfaceCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder with src.", Required = true };
        var assemblies = new Option<DirectoryInfo>("--assemblies") { Description = "The folder with the built libraries and all that they need.", Required = true };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail if a list is out of date." };
        var libraries = new Argument<string[]>("libraries") { Description = "The names of the libraries.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("surface", "Lists the public surface of each library beside its project.") { root, assemblies, check, libraries };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var report = new Report(output);
            var run = new SurfaceRun(parsed.GetRequiredValue(root).FullName, parsed.GetRequiredValue(assemblies).FullName, output, report);
            Action<string> action = parsed.GetValue(check) ? run.Check : run.Write;
            Array.ForEach(parsed.GetRequiredValue(libraries), action);
            return report.HasErrors ? ExitCodes.Failed : ExitCodes.Succeeded;
        });
        return command;
    }
}
