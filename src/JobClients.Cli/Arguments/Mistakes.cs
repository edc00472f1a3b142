using System.CommandLine;

namespace JobClients.Cli.Arguments;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class Mistakes
{
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "jobctl" : $"jobctl {command.Name}";
        return $"{Describe(parsed, command)} See '{path} --help'.";
    }

    private static string Describe(ParseResult parsed, Command command)
    {
        if (command is RootCommand)
        {
            var names = string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name));
            var fault = parsed.UnmatchedTokens is [var token, ..] ? $"there is no command '{token}'" : "a command is missing";
            return $"{fault}; there are {names}.";
        }

        return string.Join(' ', parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal));
    }
}
