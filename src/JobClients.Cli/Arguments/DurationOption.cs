using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

internal sealed class DurationOption : Option<TimeSpan?>
{
    private readonly TimeSpan _byDefault;

    public DurationOption(string name, TimeSpan byDefault, string description)
        : base(name)
    {
        _byDefault = byDefault;
        Description = $"{description}: 90s, 30m, 2h, 1d or hh:mm:ss; {Durations.Format(byDefault)} unless given.";
        HelpName = "D";
        CustomParser = Parse;
    }

    public TimeSpan ValueIn(ParseResult parsed) => parsed.GetValue(this) ?? _byDefault;

    private TimeSpan? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var duration = Durations.Parse(text);
        if (duration is null)
        {
            argument.AddError($"{Name} has to be a duration above zero, like 90s, 30m, 2h, 1d or hh:mm:ss, not '{text}'.");
        }

        return duration;
    }
}
