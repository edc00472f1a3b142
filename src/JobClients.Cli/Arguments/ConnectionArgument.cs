using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using JobClients.Cli.Connections;
using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Arguments;

internal sealed class ConnectionArgument : Argument<IReadOnlyList<ConnectionName>>
{
    public ConnectionArgument(ArgumentArity arity, Func<IEnumerable<string>> known)
        : base("CONNECTION")
    {
        Description = $"[name:]vendor, as references begin, the vendor {ConnectionVendors.Names("or")}; without a name, the vendor's default connection.";
        HelpName = Name;
        Arity = arity;
        CompletionSources.Add(_ => known());
        CustomParser = Parse;
    }

    private static List<ConnectionName> Parse(ArgumentResult argument)
    {
        var names = new List<ConnectionName>();
        foreach (var token in argument.Tokens)
        {
            try
            {
                names.Add(ConnectionName.Parse(token.Value));
            }
            catch (UsageException mistake)
            {
                argument.AddError(mistake.Message);
            }
        }

        return [.. names.Distinct()];
    }
}
