using System.CommandLine;
using System.Text.Json;
using JobClients.Cli.Arguments;
using JobClients.Cli.Output;
using JobClients.Cli.Signals;
using JobClients.Cli.Simulation;
using JobClients.Simulator;

namespace JobClients.Cli.Commands;

internal sealed class SimulateCommand : Command
{
    private readonly CommandTools _tools;
    private readonly PortOption _port = new();
    private readonly DurationOption _loginLifetime = new("--login-lifetime", TimeSpan.FromHours(1), "How long a login is good for, at Vault since its last use");

    public SimulateCommand(CommandTools tools)
        : base("simulate", "Plays both vendors on this machine, with five sample jobs, until Ctrl-C, which is the way to end it: exit code 0.")
    {
        _tools = tools;
        Add(_port);
        Add(_loginLifetime);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var lifetime = _loginLifetime.ValueIn(parsed);
        var options = new JobSimulatorOptions
        {
            Port = parsed.GetValue(_port),
            ZuoraTokenLifetime = lifetime,
            VeevaVaultIdleTimeout = lifetime,
            TimeProvider = _tools.Surroundings.Time,
        };
        var simulator = await JobSimulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (simulator.ConfigureAwait(false))
        {
            var references = SampleJobs.All.Select(script => simulator.Add(script).Reference).ToArray();
            Greet(_tools.Format(parsed), SimulatorReport.Of(simulator.BaseAddress, options, references));
            await UntilInterrupted.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return (int)ExitCode.Succeeded;
    }

    private void Greet(OutputFormat format, SimulatorReport report)
    {
        var output = _tools.Surroundings.Output;
        output.WriteLine(format switch
        {
            OutputFormat.Json => JsonSerializer.Serialize(report, JobctlJson.Documents.SimulatorReport),
            OutputFormat.Ndjson => JsonSerializer.Serialize(report, JobctlJson.Lines.SimulatorReport),
            _ => report.ToText(),
        });
        output.Flush();
    }
}
