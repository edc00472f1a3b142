using System.CommandLine;
using System.Globalization;
using JobClients.Cli.Arguments;
using JobClients.Cli.Output;
using JobClients.Cli.Tracking;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class ListTrackedCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ChoiceOption<TrackingStatus> _tracking = new("--tracking", "Only jobs whose tracking stands like this");
    private readonly ChoiceOption<JobState> _state = new("--state", "Only jobs that stood like this when they were last polled");
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Only jobs of this connection, as references begin with it: acme:vault, or vault.",
        HelpName = "NAME",
    };

    public ListTrackedCommand(CommandTools tools)
        : base("list", "Lists tracked jobs, those whose tracking is over included, for a week.")
    {
        _tools = tools;
        Add(_tracking);
        Add(_state);
        Add(_connection);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var query = new TrackedJobQuery
        {
            Status = parsed.GetValue(_tracking),
            State = parsed.GetValue(_state),
            Connection = parsed.GetValue(_connection),
            PageSize = 1000,
        };
        var reports = await TrackerSession.ReadAllAsync(_tools.Surroundings, query, async (tracker, next) =>
        {
            var page = await tracker.ListAsync(next, cancellationToken).ConfigureAwait(false);
            return (page.Jobs.Select(TrackedJobReport.Of), page.Next is { } last ? next with { After = last } : null);
        }).ConfigureAwait(false);
        var style = _tools.Style(parsed);
        var table = new TextTable("REFERENCE", "TRACKING", "STATE", "PROGRESS", "POLLS", "NEXT POLL", "REASON");
        foreach (var report in reports)
        {
            table.Add(
                new(report.Reference),
                new(report.Tracking),
                report.State is null ? new("-") : style.Of(Enum.Parse<JobState>(report.State)),
                new(report.Progress is { } progress ? progress.ToString("P0", CultureInfo.InvariantCulture) : "-"),
                new(report.Polls.ToString(CultureInfo.InvariantCulture)),
                new(report.NextPollAt?.ToString("u", CultureInfo.InvariantCulture) ?? "-"),
                new(report.Reason ?? ""));
        }

        _tools.Write(parsed, reports, table, JobctlJson.Documents.IReadOnlyListTrackedJobReport, JobctlJson.Lines.TrackedJobReport);
        return (int)ExitCode.Succeeded;
    }
}
