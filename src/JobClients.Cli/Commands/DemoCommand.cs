using System.CommandLine;
using JobClients.Cli.Demo;
using JobClients.Cli.Output;
using JobClients.Cli.Progress;
using JobClients.Simulator;

namespace JobClients.Cli.Commands;

internal sealed class DemoCommand : Command
{
    private readonly CommandTools _tools;

    public DemoCommand(CommandTools tools)
        : base("demo", "Follows five simulated jobs to their ends, within 30 seconds. Succeeds if each ends as its script foresees; one fails and one completes with errors.")
    {
        _tools = tools;
        Add(tools.Output);
        Add(tools.Progress);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new JobSimulatorOptions { TimeProvider = _tools.Surroundings.Time };
        var simulator = await JobSimulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (simulator.ConfigureAwait(false))
        {
            var run = new DemoRun(simulator, options);
            var display = ProgressDisplays.Create(_tools.Surroundings, _tools.Display(parsed, run.References.Count));
            var outcomes = await display.ShowAsync(run.References, listener => run.FollowAsync(listener, cancellationToken)).ConfigureAwait(false);
            var reports = run.Report(outcomes);
            _tools.Write(parsed, reports, DemoTable.Create(reports, _tools.Style(parsed)), JobctlJson.Documents.IReadOnlyListDemoReport, JobctlJson.Lines.DemoReport);
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
}
