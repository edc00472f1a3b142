using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

internal sealed class OutputOption : Option<OutputFormat>
{
    public OutputOption()
        : base("--output", "-o")
    {
        Description = "How results are written to standard output: table, json, or ndjson with a line for each; table unless given.";
        HelpName = "table|json|ndjson";

        // Of its own accord it completes the names of the enumeration, which are not what it takes.
        CompletionSources.Clear();
        CompletionSources.Add("table", "json", "ndjson");
        CustomParser = Parse;
    }

    private OutputFormat Parse(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "table":
                return OutputFormat.Table;
            case "json":
                return OutputFormat.Json;
            case "ndjson":
                return OutputFormat.Ndjson;
            default:
                argument.AddError($"{Name} has to be table, json or ndjson, not '{argument.Tokens[0].Value}'.");
                return default;
        }
    }
}
