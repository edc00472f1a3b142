using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

internal sealed class ProgressOption : Option<ProgressMode>
{
    private static readonly string[] s_names = [.. Enum.GetNames<ProgressMode>().Select(name => name.ToLowerInvariant())];

    public ProgressOption()
        : base("--progress")
    {
        Description = "How standard error tells what comes along: tty draws anew in place, plain has a line for each change, quiet has none, json has NDJSON alone; auto, "
            + "which is meant unless given, is tty on a terminal that is not dumb, and plain elsewhere.";
        HelpName = string.Join('|', s_names);
        CustomParser = Parse;

        // Of its own accord it completes the names of the enumeration, which are not what it takes.
        CompletionSources.Clear();
        CompletionSources.Add(s_names);
    }

    private ProgressMode Parse(ArgumentResult argument)
    {
        var mode = Array.IndexOf(s_names, argument.Tokens[0].Value);
        if (mode < 0)
        {
            argument.AddError($"{Name} has to be {string.Join(", ", s_names[..^1])} or {s_names[^1]}, not '{argument.Tokens[0].Value}'.");
        }

        return (ProgressMode)Math.Max(0, mode);
    }
}
