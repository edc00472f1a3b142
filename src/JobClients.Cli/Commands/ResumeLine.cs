using System.CommandLine;
using System.CommandLine.Parsing;
using JobClients.Cli.Arguments;

namespace JobClients.Cli.Commands;

/// <summary>The command line that goes on where this one stops: the same command with the same options, to be pasted.</summary>
internal sealed class ResumeLine(ParseResult parsed, JobList jobs)
{
    public string For(IEnumerable<JobReference> left)
    {
        var options = OptionsOf(parsed.CommandResult).Where(option => !jobs.Has(option)).SelectMany(Words);
        return string.Join(' ', [Mistakes.PathOf(parsed.CommandResult), .. jobs.Name(parsed, left).Concat(options).Select(ShellWord.Quote)]);
    }

    private static IEnumerable<Option> OptionsOf(CommandResult command) =>
        command.Command.Options.Concat((command.Parent as CommandResult)?.Command.Options.Where(option => option.Recursive) ?? []);

    private IEnumerable<string> Words(Option option)
    {
        // A default may be another in the next release.
        if (option is DurationOption duration)
        {
            return [option.Name, Durations.Format(duration.ValueIn(parsed))];
        }

        return parsed.GetResult(option) is { Implicit: false } given ? [option.Name, .. given.Tokens.Select(token => token.Value)] : [];
    }
}
