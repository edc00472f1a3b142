using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.Output;

namespace JobClients.Cli.Commands.Connections;

internal sealed class TestConnectionsCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ConnectionArgument _names;

    public TestConnectionsCommand(CommandTools tools)
        : base("test", "Logs in and asks for a job that nobody has, of all connections unless some are named; exits by the worst.")
    {
        _tools = tools;
        Add(_names = new(ArgumentArity.ZeroOrMore, tools.ConnectionNames));
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var names = parsed.GetValue(_names) is { Count: > 0 } given ? given : new KnownConnections(_tools.Surroundings).Names;
        if (names.Count == 0)
        {
            throw new UsageException("there are no connections. Make one with: jobctl connections add");
        }

        var test = new ConnectionTest(_tools.Connections, _tools.Surroundings);
        var results = await Task.WhenAll(names.Select(name => test.RunAsync(name, cancellationToken))).ConfigureAwait(false);
        var table = new TextTable("CONNECTION", "RESULT", "MESSAGE");
        foreach (var result in results)
        {
            table.Add(new(result.Connection), new(result.Result), new(result.Message ?? ""));
        }

        _tools.Write(parsed, results, table, JobctlJson.Documents.IReadOnlyListConnectionTestReport, JobctlJson.Lines.ConnectionTestReport);
        return (int)ExitCodes.WorstOf(results.Select(result => result.ExitCode));
    }
}
