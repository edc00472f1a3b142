using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

/// <summary>Where a download goes. It takes the place of the option that names a format for the other commands.</summary>
internal sealed class TargetOption : Option<string?>
{
    public const string StandardOutput = "-";

    public TargetOption()
        : base("--output", "-o")
    {
        Description = "The file, or - for standard output; unless given, a file in this folder named as the vendor names it.";
        HelpName = "FILE|-";
        CustomParser = Parse;
    }

    /// <summary>Somebody who names a format as for the other commands would get a file of that name.</summary>
    private string? Parse(ArgumentResult argument)
    {
        var target = argument.Tokens[0].Value;
        if (target is "" or "table" or "json" or "ndjson")
        {
            argument.AddError($"{Name} names the file here, not a format; for a file of that name write './{target}'.");
        }

        return target;
    }
}
