using System.CommandLine;
using System.Globalization;
using JobClients.Cli.Arguments;
using JobClients.Cli.Output;
using JobClients.Cli.Tracking;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class ListOutcomesCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ReferencesArgument _job;
    private readonly ChoiceOption<OutcomeDelivery> _delivery = new("--delivery", "Only outcomes whose delivery stands like this");
    private readonly Option<Guid?> _resume = new("--resume")
    {
        Description = "Has this parked outcome delivered again, and lists nothing.",
        HelpName = "ID",
    };

    public ListOutcomesCommand(CommandTools tools)
        : base("outcomes", "Lists what became of tracked jobs, and of telling it.")
    {
        _tools = tools;
        Add(_job = new(ArgumentArity.ZeroOrOne, tools.ReferenceBeginnings));
        Add(_delivery);
        Add(_resume);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(_resume) is { } id ? ResumeAsync(id, cancellationToken) : ListAsync(parsed, cancellationToken);

    private async Task<int> ResumeAsync(Guid id, CancellationToken cancellationToken)
    {
        var wasParked = await TrackerSession.UseAsync(_tools.Surroundings, tracker => tracker.ResumeOutcomeAsync(id, cancellationToken)).ConfigureAwait(false);
        return wasParked ? (int)ExitCode.Succeeded : throw new UsageException($"There is no parked outcome '{id}'.");
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var query = new JobOutcomeQuery
        {
            Reference = parsed.GetValue(_job) is [var job, ..] ? job : null,
            Delivery = parsed.GetValue(_delivery),
            PageSize = 1000,
        };
        var reports = await TrackerSession.ReadAllAsync(_tools.Surroundings, query, async (tracker, next) =>
        {
            var page = await tracker.ListOutcomesAsync(next, cancellationToken).ConfigureAwait(false);
            return (page.Outcomes.Select(OutcomeReport.Of), page.Next is { } last ? next with { After = last } : null);
        }).ConfigureAwait(false);
        var table = new TextTable("OCCURRED", "REFERENCE", "KIND", "STATE", "DELIVERY", "FAILED", "ID", "REASON");
        foreach (var report in reports)
        {
            table.Add(
                new(report.OccurredAt.ToString("u", CultureInfo.InvariantCulture)),
                new(report.Reference),
                new(report.Kind),
                new(report.State ?? "-"),
                new(report.Delivery ?? ""),
                new(report.FailedAttempts?.ToString(CultureInfo.InvariantCulture) ?? "0"),
                new(report.Id.ToString()),
                new(report.LastError ?? report.Reason ?? ""));
        }

        _tools.Write(parsed, reports, table, JobctlJson.Documents.IReadOnlyListOutcomeReport, JobctlJson.Lines.OutcomeReport);
        return (int)ExitCode.Succeeded;
    }
}
