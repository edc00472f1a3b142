using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

internal sealed class ReferencesArgument : Argument<IReadOnlyList<JobReference>>
{
    public ReferencesArgument(ArgumentArity arity)
        : base("REF")
    {
        Description = "Which job: [connection:]vendor/kind/id[/id], like zuora/data-query/{id} or vault/job/{id}.";
        Arity = arity;
        CustomParser = Parse;
    }

    /// <summary>Reads every reference, so that every mistake is told at once. The same job twice is one job.</summary>
    private static List<JobReference> Parse(ArgumentResult argument)
    {
        var references = new List<JobReference>();
        if (argument.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
        {
            argument.AddError($"There is no option '{option.Value}' here.");
            return references;
        }

        foreach (var token in argument.Tokens)
        {
            try
            {
                references.Add(JobReference.Parse(token.Value));
            }
            catch (FormatException mistake)
            {
                argument.AddError(mistake.Message);
            }
        }

        return [.. references.Distinct()];
    }
}
