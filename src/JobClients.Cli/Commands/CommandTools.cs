using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.Following;
using JobClients.Cli.Output;
using JobClients.Cli.Progress;

namespace JobClients.Cli.Commands;

/// <summary>What the commands share: the options of all, and what follows from them.</summary>
internal sealed class CommandTools(Surroundings surroundings, IConnectionSource connections)
{
    public Surroundings Surroundings => surroundings;

    public IConnectionSource Connections => connections;

    public OutputOption Output { get; } = new();

    public NoColorOption NoColor { get; } = new();

    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(Output);

    public TableStyle Style(ParseResult parsed) => new(HasColor(parsed) && surroundings.IsOutputTerminal, surroundings.OutputWidth);

    public IResultWriter Results(ParseResult parsed, bool isSingle, bool isEveryChange = false) =>
        ResultWriters.Create(Format(parsed), surroundings.Output, Style(parsed), isSingle, isEveryChange);

    public IProgressDisplay Display(ParseResult parsed, bool outputOnTheWay = false) =>
        ProgressDisplays.Create(surroundings, HasColor(parsed), outputOnTheWay);

    /// <summary>Tells why jobs were not followed to their ends, one line for each.</summary>
    public void ComplainOf(IEnumerable<JobOutcome> outcomes)
    {
        foreach (var failure in outcomes.Select(outcome => outcome.Failure).OfType<Exception>())
        {
            var cause = failure is JobWaitTimeoutException { InnerException: JobClientException last } ? $" The last poll failed: {last.Message}" : "";
            surroundings.Complain(failure.Message + cause);
        }
    }

    /// <summary>Passes on what the vendors remark, one line for each.</summary>
    public void WarnOf(IEnumerable<JobOutcome> outcomes)
    {
        foreach (var snapshot in outcomes.Select(outcome => outcome.Snapshot).OfType<JobSnapshot>())
        {
            foreach (var warning in snapshot.Warnings)
            {
                surroundings.Complain($"warning for {snapshot.Reference}: {warning}");
            }
        }
    }

    private bool HasColor(ParseResult parsed) => surroundings.WantsColor && !parsed.GetValue(NoColor);
}
