using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

internal sealed class ReferencesArgument : Argument<IReadOnlyList<JobReference>>
{
    private readonly string? _otherwise;

    /// <summary>Makes the argument.</summary>
    /// <param name="arity">How many references.</param>
    /// <param name="beginnings">How references may begin.</param>
    /// <param name="otherwise">What may stand in place of a reference, or null.</param>
    public ReferencesArgument(ArgumentArity arity, Func<IEnumerable<string>> beginnings, string? otherwise = null)
        : base("REF")
    {
        _otherwise = otherwise;
        Description = "Which job: [connection:]vendor/kind/id[/id], like zuora/data-query/{id} or vault/job/{id}.";
        HelpName = Name;
        Arity = arity;
        CompletionSources.Add(_ => beginnings());
        CustomParser = Parse;
    }

    /// <summary>Reads every reference, so that every mistake is told at once. The same job twice is one job.</summary>
    private List<JobReference> Parse(ArgumentResult argument)
    {
        var references = new List<JobReference>();
        if (argument.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && token.Value != _otherwise) is { } option)
        {
            argument.AddError($"There is no option '{option.Value}' here.");
            return references;
        }

        foreach (var token in argument.Tokens.Where(token => token.Value != _otherwise))
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
