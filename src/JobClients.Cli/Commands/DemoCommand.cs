using System.CommandLine;
using System.Text.Json;
using JobClients.Cli.Arguments;
using JobClients.Cli.Demo;
using JobClients.Cli.Output;
using JobClients.Simulator;

namespace JobClients.Cli.Commands;

internal sealed class DemoCommand : Command
{
    private readonly CommandTools _tools;

    public DemoCommand(CommandTools tools)
        : base("demo", "Follows five simulated jobs to their ends, within 30 seconds. Succeeds if each ends as its script foresees; one fails and one completes with errors.")
    {
        _tools = tools;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new JobSimulatorOptions { TimeProvider = _tools.Surroundings.Time };
        var simulator = await JobSimulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (simulator.ConfigureAwait(false))
        {
            var run = new DemoRun(simulator, options);
            var display = _tools.Display(parsed);
            var outcomes = await display.ShowAsync(run.References, listener => run.FollowAsync(listener, cancellationToken)).ConfigureAwait(false);
            var reports = run.Report(outcomes);
            Write(parsed, reports);
            _tools.ComplainOf(outcomes);
            return (int)Judge(reports);
        }
    }

    private ExitCode Judge(IReadOnlyList<DemoReport> reports)
    {
        var surprises = DemoReport.SurprisesIn(reports);
        foreach (var surprise in surprises)
        {
            _tools.Surroundings.Complain(surprise);
        }

        return surprises.Count == 0 ? ExitCode.Succeeded : ExitCode.Error;
    }

    private void Write(ParseResult parsed, IReadOnlyList<DemoReport> reports)
    {
        var output = _tools.Surroundings.Output;
        switch (_tools.Format(parsed))
        {
            case OutputFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(reports, JobctlJson.Documents.IReadOnlyListDemoReport));
                break;
            case OutputFormat.Ndjson:
                reports.ToList().ForEach(report => output.WriteLine(JsonSerializer.Serialize(report, JobctlJson.Lines.DemoReport)));
                break;
            default:
                var style = _tools.Style(parsed);
                DemoTable.Create(reports, style).Write(output, style.Width);
                break;
        }
    }
}
