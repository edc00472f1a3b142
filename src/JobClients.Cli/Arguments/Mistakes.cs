using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class Mistakes
{
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return $"{Describe(parsed, command)} See '{PathOf(parsed.CommandResult)} --help'.";
    }

    /// <summary>The command's own name and those of the commands that it belongs to.</summary>
    public static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "jobctl";

    private static string Describe(ParseResult parsed, Command command)
    {
        if (command.Subcommands.Count > 0 && command.Action is null)
        {
            var names = string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name));
            var fault = parsed.UnmatchedTokens is [var token, ..] ? $"there is no command '{token}'" : "a command is missing";
            return $"{fault}; there are {names}.";
        }

        // What follows a misspelt option may be a secret.
        if (parsed.UnmatchedTokens.Count > 0 && command.Options.Any(option => option is SecretOption))
        {
            var options = parsed.UnmatchedTokens.Where(token => token.StartsWith('-')).Select(token => $"'{token.Split('=')[0]}'").ToArray();
            return options.Length > 0 ? $"There is no option {string.Join(" or ", options)} here." : "There is one argument too many.";
        }

        return string.Join(' ', parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal));
    }
}
