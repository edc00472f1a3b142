using System.CommandLine;
using System.CommandLine.Completions;
using JobClients.Cli.Completion;

namespace JobClients.Cli.Commands;

internal sealed class CompletionCommand : Command
{
    public CompletionCommand(CommandTools tools)
        : base("completion", "Prints what makes a shell complete commands, options, connections and kinds; its first line tells where it goes.")
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", CompletionScript.Shells)}." };
        shell.CompletionSources.Add([.. CompletionScript.Shells]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !CompletionScript.Shells.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"'{token.Value}' is no shell that is known here; there are {string.Join(", ", CompletionScript.Shells)}.");
            }
        });
        Add(shell);
        SetAction(parsed =>
        {
            tools.Surroundings.Output.Write(CompletionScript.Read(parsed.GetRequiredValue(shell)));
            return (int)ExitCode.Succeeded;
        });
    }
}
