using System.Diagnostics;
using System.Diagnostics.Metrics;
using JobClients.Support.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobClients.Benchmarks.Cluster;

/// <summary>How many polls a second a cluster makes when more are due than it can make, and what each costs the database.</summary>
internal sealed class ClusterBenchmark(ClusterOptions options, TextWriter output)
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);
    private static readonly JobReference s_first = new(InstantProvider.Name, "job", "1");

    private long _polls;

    public async Task RunAsync()
    {
        await using var postgres = new PostgresServer(isDurable: true);
        await postgres.InitializeAsync();
        await postgres.QueryAsync<object>("public", "CREATE EXTENSION pg_stat_statements; SELECT 1");
        using var listener = Listen();
        output.WriteLine("tracked jobs  nodes  polls/s  of a node  statements/poll  ms of a core/poll");
        foreach (var tracked in options.Tracked)
        {
            foreach (var nodes in options.Nodes)
            {
                await MeasureAsync(postgres, tracked, nodes);
            }
        }
    }

    private async Task MeasureAsync(PostgresServer postgres, int tracked, int nodes)
    {
        var schema = postgres.NewSchema();
        using (var tracker = Build(postgres, schema, isNode: false))
        {
            await tracker.StartAsync();
            await tracker.Services.GetRequiredService<IJobTracker>().TrackAsync(s_first, Timeout.InfiniteTimeSpan);
            await TrackedCrowd.MakeAsync(postgres, schema, s_first, tracked);
            await tracker.StopAsync();
        }

        var hosts = Enumerable.Range(0, nodes).Select(_ => Build(postgres, schema, isNode: true)).ToList();
        foreach (var host in hosts)
        {
            await host.StartAsync();
        }

        await Task.Delay(s_warmUp, TimeProvider.System);
        var (pollsBefore, statementsBefore, cpuBefore) = await ReadAsync(postgres);
        await Task.Delay(options.Duration, TimeProvider.System);
        var (pollsAfter, statementsAfter, cpuAfter) = await ReadAsync(postgres);

        var polls = (double)(pollsAfter - pollsBefore);
        var perSecond = polls / options.Duration.TotalSeconds;
        output.WriteLine(
            $"{tracked,12:N0}  {nodes,5}  {perSecond,7:N0}  {perSecond / nodes,9:N0}  {(statementsAfter - statementsBefore) / polls,15:N1}  {(cpuAfter - cpuBefore).TotalMilliseconds / polls,17:N2}");
        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    private async Task<(long Polls, long Statements, TimeSpan Cpu)> ReadAsync(PostgresServer postgres)
    {
        var statements = await postgres.QueryAsync<decimal>("public", "SELECT sum(calls) FROM pg_stat_statements");
        using var self = Process.GetCurrentProcess();
        return (Interlocked.Read(ref _polls), (long)statements, self.TotalProcessorTime);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument is { Meter.Name: ClusterTelemetry.Name, Name: "jobclients.cluster.polls" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            foreach (var tag in tags)
            {
                Interlocked.Add(ref _polls, tag is { Key: "jobclients.result", Value: "settled" } ? count : 0);
            }
        });
        listener.Start();
        return listener;
    }

    private static IHost Build(PostgresServer postgres, string schema, bool isNode)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(_ => new JobConnections().Add(new InstantProvider()));
        builder.Services.AddSingleton<IJobOutcomeHandler, NoHandler>();
        builder.Services.AddClusteredJobWatching(cluster => (cluster.ConnectionString, cluster.Schema, cluster.IsNode) = (postgres.ConnectionString, schema, isNode));
        return builder.Build();
    }
}
