using JobClients.Quartz.Tests.Postgres;
using JobClients.Support.Postgres;
using JobClients.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobClients.Quartz.Tests.Support;

/// <summary>Nodes in this process, in a schema of their own, and both vendors simulated.</summary>
internal sealed class TestCluster(PostgresServer postgres, JobSimulator simulator) : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];

    public string Schema { get; } = postgres.NewSchema();

    public JobSimulator Simulator => simulator;

    /// <summary>What all handlers of all nodes were given.</summary>
    public RecordingHandler Handler { get; } = new();

    /// <summary>The services of the program that was started last.</summary>
    public ServiceProvider LastServices { get; private set; } = null!;

    public static async Task<TestCluster> StartAsync(PostgresServer postgres, TimeSpan? vaultInterval = null)
    {
        var simulator = await JobSimulator.StartAsync(new() { VeevaVaultPollInterval = vaultInterval ?? TimeSpan.FromSeconds(10) });
        return new(postgres, simulator);
    }

    /// <summary>A program that only tracks.</summary>
    public async Task<IJobTracker> StartTrackerAsync(Action<ClusteredWatchingOptions>? configure = null)
    {
        var host = await StartAsync(options => { options.IsNode = false; configure?.Invoke(options); });
        return host.Services.GetRequiredService<IJobTracker>();
    }

    /// <summary>A program that polls and calls handlers.</summary>
    public Task<IHost> StartNodeAsync(Action<ClusteredWatchingOptions>? configure = null, Action<IServiceCollection>? add = null) =>
        StartAsync(configure, add);

    public async Task StopAsync(IHost node)
    {
        lock (_hosts)
        {
            _hosts.Remove(node);
        }

        await node.StopAsync();
        node.Dispose();
    }

    public Task<T> QueryAsync<T>(string sql) => postgres.QueryAsync<T>(Schema, sql);

    /// <summary>Does something in the schema.</summary>
    public Task ExecuteAsync(string sql) => QueryAsync<int>($"{sql}; SELECT 1");

    /// <summary>Has the database refuse something.</summary>
    /// <param name="when">What, as a trigger says it.</param>
    /// <param name="error">How.</param>
    public Task RefuseAsync(string when, string error = "raise_exception") => ExecuteAsync(
        $"""
        CREATE SEQUENCE refused;
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          PERFORM nextval('refused');
          RAISE 'as the test wants' USING ERRCODE = '{error}';
        END $$;
        CREATE TRIGGER refuse {when} EXECUTE FUNCTION refuse()
        """);

    /// <summary>Has it refuse nothing any more.</summary>
    public Task AllowAsync() => ExecuteAsync("DROP FUNCTION refuse CASCADE");

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.ToList())
        {
            await StopAsync(host);
        }

        await simulator.DisposeAsync();
        Handler.Dispose();
    }

    private async Task<IHost> StartAsync(Action<ClusteredWatchingOptions>? configure = null, Action<IServiceCollection>? add = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IJobOutcomeHandler>(Handler);
        add?.Invoke(builder.Services);
        builder.Services.AddClusteredJobWatching(options =>
        {
            (options.ConnectionString, options.Schema) = (postgres.ConnectionString, Schema);
            options.CheckInInterval = TimeSpan.FromSeconds(1);
            options.CheckInGrace = TimeSpan.FromSeconds(2);
            options.RetryAfterCrash = TimeSpan.FromSeconds(4);
            configure?.Invoke(options);
        });

        // After it, which makes no difference.
        builder.Services.AddZuoraJobs(zuora =>
        {
            zuora.BaseUrl = new(simulator.BaseAddress, "/");
            zuora.AccessToken = new JobSimulatorOptions().ZuoraAccessToken;
            zuora.Watching.PollCost = TimeSpan.FromMilliseconds(100);
        });
        builder.Services.AddVeevaVaultJobs(vault =>
        {
            vault.BaseUrl = new(simulator.BaseAddress, "/");
            vault.SessionId = new JobSimulatorOptions().VeevaVaultSessionId;
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        lock (_hosts)
        {
            _hosts.Add(host);
        }

        LastServices = (ServiceProvider)host.Services;
        return host;
    }
}
