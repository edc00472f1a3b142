using System.CommandLine;
using JobClients.Cli.Connections;
using JobClients.Cli.Output;

namespace JobClients.Cli.Commands.Connections;

internal sealed class ListConnectionsCommand : Command
{
    private readonly CommandTools _tools;

    public ListConnectionsCommand(CommandTools tools)
        : base("list", "Lists the connections of the file and of the variables, and where their secrets come from, but no secret.")
    {
        _tools = tools;
        Add(tools.Output);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var reports = new KnownConnections(_tools.Surroundings).Report();
        var table = new TextTable("CONNECTION", "FROM", "ADDRESS", "LOGIN", "SECRET");
        foreach (var report in reports)
        {
            table.Add(new(report.Connection), new(report.From), new(report.Address ?? "-"), new(report.Login ?? "-"), new(report.Secret ?? "-"));
        }

        _tools.Write(parsed, reports, table, JobctlJson.Documents.IReadOnlyListConnectionReport, JobctlJson.Lines.ConnectionReport);
        return (int)ExitCode.Succeeded;
    }
}
