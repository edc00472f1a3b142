using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>What the options of clustered watching are in Quartz's terms.</summary>
internal static class QuartzSettings
{
    public static void AddTo(IServiceCollection services)
    {
        Set<AdoJobStoreOptions>(services, static (store, options) =>
        {
            store.SchemaProvisioning = options.CreatesSchema ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate;
            store.DbRetryInterval = TimeSpan.FromSeconds(1);
        });
        Set<ClusteringOptions>(services, static (clustering, options) =>
            (clustering.CheckinInterval, clustering.CheckinMisfireThreshold) = (options.CheckInInterval, options.CheckInGrace));
        Set<QuartzSchedulerOptions>(services, static (scheduler, _) =>
        {
            scheduler.GenerateInstanceId = true;

            // Other nodes do not say when they schedule something, so it has to be looked for.
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
            scheduler.PropagateTraceContext = false;
        });
        Set<ThreadPoolOptions>(services, static (pool, options) => pool.MaxConcurrency = options.MaxConcurrency);
        Set<QuartzHostedServiceOptions>(services, static (host, options) => (host.AutoStart, host.WaitForJobsToComplete) = (options.IsNode, true));
    }

    private static void Set<T>(IServiceCollection services, Action<T, ClusteredWatchingOptions> set)
        where T : class =>
        services.AddOptions<T>(ClusterScheduler.Name).Configure<IOptions<ClusteredWatchingOptions>>((settings, options) => set(settings, options.Value));
}
