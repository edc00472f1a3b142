using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.Following;
using JobClients.Cli.Output;
using JobClients.Cli.Progress;

namespace JobClients.Cli.Commands;

/// <summary>What the commands share: the options of all, and what follows from them.</summary>
internal sealed class CommandTools(Surroundings surroundings, IConnectionSource connections)
{
    public Surroundings Surroundings { get; private set; } = surroundings;

    public IConnectionSource Connections => connections;

    public OutputOption Output { get; } = new();

    public NoColorOption NoColor { get; } = new();

    public ProgressOption Progress { get; } = new();

    /// <summary>How references may begin, for completion.</summary>
    public IEnumerable<string> ReferenceBeginnings() => Completion.ReferenceBeginnings.Of(Surroundings);

    /// <summary>The connections there are, for completion.</summary>
    public IEnumerable<string> ConnectionNames() => Completion.ReferenceBeginnings.NamesIn(Surroundings).Select(name => name.ToString());

    /// <summary>Lets everything speak as the command line asks.</summary>
    public void Adopt(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 && parsed.GetResult(Progress) is not null && parsed.GetValue(Progress) == ProgressMode.Json)
        {
            Surroundings = Surroundings with { Notices = new JsonNotices(Surroundings.Error, Surroundings.Time) };
        }
    }

    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(Output);

    public TableStyle Style(ParseResult parsed) => new(HasColor(parsed) && Surroundings.IsOutputTerminal, Surroundings.OutputWidth);

    public IResultWriter Results(ParseResult parsed, bool isSingle, bool isEveryChange = false) =>
        ResultWriters.Create(Format(parsed), Surroundings.Output, Style(parsed), isSingle, isEveryChange);

    public DisplayRequest Display(ParseResult parsed, int jobs) => new(parsed.GetValue(Progress), jobs) { HasColor = HasColor(parsed) };

    /// <summary>Writes a list of results in the format that was asked for.</summary>
    public void Write<T>(ParseResult parsed, IReadOnlyList<T> reports, TextTable table, JsonTypeInfo<IReadOnlyList<T>> document, JsonTypeInfo<T> line)
    {
        var output = Surroundings.Output;
        switch (Format(parsed))
        {
            case OutputFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(reports, document));
                break;
            case OutputFormat.Ndjson:
                reports.ToList().ForEach(report => output.WriteLine(JsonSerializer.Serialize(report, line)));
                break;
            default:
                table.Write(output, Style(parsed).Width);
                break;
        }
    }

    /// <summary>Tells why jobs were not followed to their ends, one line for each.</summary>
    public void ComplainOf(IEnumerable<FollowedJob> outcomes)
    {
        foreach (var failure in outcomes.Select(outcome => outcome.Failure).OfType<Exception>())
        {
            var cause = failure is JobWaitTimeoutException { InnerException: JobClientException last } ? $" The last poll failed: {last.Message}" : "";
            Surroundings.Complain(failure.Message + cause);
        }
    }

    /// <summary>Passes on what the vendors remark, one line for each.</summary>
    public void WarnOf(IEnumerable<FollowedJob> outcomes)
    {
        foreach (var snapshot in outcomes.Select(outcome => outcome.Snapshot).OfType<JobSnapshot>())
        {
            foreach (var warning in snapshot.Warnings)
            {
                Surroundings.Complain($"warning for {snapshot.Reference}: {warning}");
            }
        }
    }

    private bool HasColor(ParseResult parsed) => Surroundings.WantsColor && !parsed.GetValue(NoColor);
}
