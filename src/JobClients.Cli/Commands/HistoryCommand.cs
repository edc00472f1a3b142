using System.CommandLine;
using System.Globalization;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.History;
using JobClients.Cli.Output;

namespace JobClients.Cli.Commands;

internal sealed class HistoryCommand : Command
{
    private readonly CommandTools _tools;
    private readonly KindArgument _kinds;

    public HistoryCommand(CommandTools tools)
        : base("history", "Shows how long jobs of each kind have run, which is what wait and watch learned and poll by.")
    {
        _tools = tools;
        _kinds = new(() => Read().Select(report => report.Kind));
        Add(_kinds);
        Add(tools.Output);
        Add(new ClearHistoryCommand(tools));
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var reports = _kinds.Choose(parsed, Read(), report => report.Kind);
        var table = new TextTable("KIND", "RUNS", "MEDIAN", "P90", "SHORTEST", "TO", "LONGEST");
        foreach (var report in reports)
        {
            table.Add(
                new(report.Kind),
                new(report.Runs.ToString(CultureInfo.InvariantCulture)),
                Cell(report.Seconds.P50),
                Cell(report.Seconds.P90),
                Cell(report.Seconds.Shortest),
                new(RunTimeBin.Draw(report.Histogram)),
                Cell(report.Seconds.Longest));
        }

        _tools.Write(parsed, reports, table, JobctlJson.Documents.IReadOnlyListRunTimeReport, JobctlJson.Lines.RunTimeReport);
        return (int)ExitCode.Succeeded;
    }

    private static TextCell Cell(double seconds) => new(SpanText.Of(TimeSpan.FromSeconds(seconds)));

    private IReadOnlyList<RunTimeReport> Read()
    {
        var history = new KeptRunTimes(_tools.Surroundings).History;
        return [.. history.Kinds.Select(kind => RunTimeReport.Of(kind, history.GetRuns(kind)))];
    }
}
