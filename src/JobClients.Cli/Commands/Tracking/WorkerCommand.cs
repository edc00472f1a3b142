using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.Signals;
using JobClients.Cli.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobClients.Cli.Commands.Tracking;

internal sealed class WorkerCommand : Command
{
    private readonly CommandTools _tools;
    private readonly Option<bool> _changes = new("--changes") { Description = "Writes changes of jobs, too, and not only what ends their tracking." };
    private readonly Option<int> _concurrency = new("--concurrency")
    {
        Description = "How many polls may be under way at a time; 32 unless given.",
        HelpName = "N",
        DefaultValueFactory = _ => new ClusteredWatchingOptions().MaxConcurrency,
    };

    public WorkerCommand(CommandTools tools)
        : base("worker", "Follows tracked jobs as a node of the cluster, and writes each outcome to standard output, until Ctrl-C: exit code 0.")
    {
        _tools = tools;
        Add(_concurrency);
        Add(_changes);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var names = new KnownConnections(_tools.Surroundings).Names;
        using var connections = _tools.Connections.Open([.. names.Select(name => JobReference.Parse($"{name}/job/1"))]);
        using var host = Build(parsed, connections);
        await TrackingDatabase.UseAsync(() => host.StartAsync(cancellationToken)).ConfigureAwait(false);
        _tools.Surroundings.Complain($"follows tracked jobs by {(names.Count == 0 ? "no connection" : string.Join(", ", names))}.");
        await UntilInterrupted.WaitAsync(cancellationToken).ConfigureAwait(false);
        _tools.Surroundings.Complain("ends when what is under way has ended; Ctrl-C again ends at once.");
        await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return (int)ExitCode.Succeeded;
    }

    private IHost Build(ParseResult parsed, OpenConnections connections)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(new WorkerLog(_tools.Surroundings));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(connections.All);
        builder.Services.AddSingleton<IJobOutcomeHandler>(new WrittenOutcomes(_tools.Surroundings.Output, _tools.Format(parsed)));
        if (connections.RunTimes is { } runTimes)
        {
            builder.Services.AddSingleton(runTimes.History);
        }

        builder.Services.AddClusteredJobWatching(options =>
        {
            TrackingDatabase.Configure(_tools.Surroundings, options);
            (options.MaxConcurrency, options.ReportsChanges) = (parsed.GetValue(_concurrency), parsed.GetValue(_changes));
        });

        // Ctrl-C again ends it sooner.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMinutes(10));
        return builder.Build();
    }
}
