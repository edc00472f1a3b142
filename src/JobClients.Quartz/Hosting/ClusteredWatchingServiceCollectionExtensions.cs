using JobClients;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the watching of jobs by a cluster to the services of a program.</summary>
public static class ClusteredWatchingServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IJobTracker"/> and, unless <see cref="ClusteredWatchingOptions.IsNode"/> is false, makes the program a
    /// node of the cluster: it polls tracked jobs by the program's connections (<see cref="JobConnections"/>) and calls the
    /// registered <see cref="IJobOutcomeHandler"/>s.
    /// </summary>
    /// <remarks>
    /// The cluster runs on a Quartz scheduler of its own, called <c>JobClients</c>; others of the program are not touched. The
    /// program's <see cref="RunTimeHistory"/> is shared with all nodes. When the host stops, the node takes on nothing more
    /// and ends what it has begun, for as long as the host's <c>ShutdownTimeout</c> lets it: that is best longer than
    /// <see cref="ClusteredWatchingOptions.HandlerTimeout"/>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the options further. They are validated when the program starts.</returns>
    public static OptionsBuilder<ClusteredWatchingOptions> AddClusteredJobWatching(
        this IServiceCollection services, Action<ClusteredWatchingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (!services.Any(service => service.ServiceType == typeof(IJobTracker)))
        {
            AddCluster(services);
            AddScheduler(services);
        }

        return services.AddOptions<ClusteredWatchingOptions>().Configure(configure);
    }

    private static void AddCluster(IServiceCollection services)
    {
        services.AddOptions<ClusteredWatchingOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClusteredWatchingOptions>, ClusteredWatchingOptionsValidator>();
        services.TryAddSingleton(new DatabaseClock(TimeProvider.System));
        services.TryAddSingleton<RunTimeHistory>();
        services.AddJobConnections();
        services.AddSingleton<ClusterDatabase>();
        services.AddSingleton(provider => new ClusterScheduler(
            provider.GetRequiredKeyedService<ISchedulerFactory>(ClusterScheduler.Name),
            provider.GetRequiredService<ClusterDatabase>(),
            provider.GetRequiredService<DatabaseClock>(),
            provider.GetRequiredService<IOptions<ClusteredWatchingOptions>>()));
        services.AddSingleton<IJobTracker, JobTracker>();
        services.AddSingleton<Settlement>();
        services.AddSingleton<TrackedPolls>();
        services.AddSingleton<OutcomeDeliveries>();
        services.AddSingleton<Purge>();
        services.AddSingleton<TriggerRepair>();
        services.AddSingleton<NodeWork>();
        services.AddSingleton<NodeDrain>();
        services.AddSingleton<IHostedService, ClusterStart>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<NodeWork>());
    }

    private static void AddScheduler(IServiceCollection services)
    {
        var clock = (DatabaseClock)services.Single(service => service.ServiceType == typeof(DatabaseClock)).ImplementationInstance!;
        services.AddQuartz(ClusterScheduler.Name, quartz => quartz
            .UseTimeProvider(clock)
            .AddJobType<TrackedPollJob>()
            .AddJobType<OutcomeDeliveryJob>()
            .AddJobType<UpkeepJob>()
            .UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<ClusterDatabase>().Source);
                store.UseClustering(static _ => { });
                store.ConfigureStore(static options =>
                {
                    options.AcceptEnlistedTransactions = true;
                    options.StoreJobDataAsStrings = true;
                });
            }));
        QuartzSettings.AddTo(services);
        services.AddQuartzHostedService(ClusterScheduler.Name, static _ => { });
    }
}
