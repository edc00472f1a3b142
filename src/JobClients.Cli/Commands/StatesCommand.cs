using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections.Vendors;
using JobClients.Cli.Output;

namespace JobClients.Cli.Commands;

internal sealed class StatesCommand : Command
{
    private readonly CommandTools _tools;
    private readonly KindArgument _kinds = new(() => All.Select(status => status.Kind).Distinct(StringComparer.Ordinal));

    public StatesCommand(CommandTools tools)
        : base(
            "states",
            "Lists which state each status of a vendor stands for, by kind. A status that is not there is Unknown, and no end.")
    {
        _tools = tools;
        Add(_kinds);
        Add(tools.Output);
        SetAction(Run);
    }

    private static StatusReport[] All => [.. ConnectionVendors.All.SelectMany(vendor => vendor.Kinds).SelectMany(StatusReport.Of)];

    private int Run(ParseResult parsed)
    {
        var reports = _kinds.Choose(parsed, All, status => status.Kind);
        var style = _tools.Style(parsed);
        var table = new TextTable("KIND", "STATUS", "STATE", "ENDED", "WHEN");
        foreach (var report in reports)
        {
            table.Add(new(report.Kind), new(report.Status), style.Of(Enum.Parse<JobState>(report.State)), new(report.IsTerminal ? "yes" : ""), new(report.When ?? ""));
        }

        _tools.Write(parsed, reports, table, JobctlJson.Documents.IReadOnlyListStatusReport, JobctlJson.Lines.StatusReport);
        return (int)ExitCode.Succeeded;
    }
}
