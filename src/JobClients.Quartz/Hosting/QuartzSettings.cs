using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>What the options of clustered watching are in Quartz's terms.</summary>
internal sealed class QuartzSettings(IOptions<ClusteredWatchingOptions> options) :
    IConfigureNamedOptions<AdoJobStoreOptions>,
    IConfigureNamedOptions<ClusteringOptions>,
    IConfigureNamedOptions<QuartzSchedulerOptions>,
    IConfigureNamedOptions<ThreadPoolOptions>,
    IConfigureNamedOptions<QuartzHostedServiceOptions>
{
    private ClusteredWatchingOptions Options => options.Value;

    public void Configure(string? name, AdoJobStoreOptions store)
    {
        if (name == ClusterScheduler.Name)
        {
            store.SchemaProvisioning = Options.CreatesSchema ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate;
            store.DbRetryInterval = TimeSpan.FromSeconds(1);
        }
    }

    public void Configure(string? name, ClusteringOptions clustering)
    {
        if (name == ClusterScheduler.Name)
        {
            (clustering.CheckinInterval, clustering.CheckinMisfireThreshold) = (Options.CheckInInterval, Options.CheckInGrace);
        }
    }

    public void Configure(string? name, QuartzSchedulerOptions scheduler)
    {
        if (name == ClusterScheduler.Name)
        {
            scheduler.GenerateInstanceId = true;

            // Other nodes do not say when they schedule something, so it has to be looked for.
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
            scheduler.PropagateTraceContext = false;
        }
    }

    public void Configure(string? name, ThreadPoolOptions pool)
    {
        if (name == ClusterScheduler.Name)
        {
            pool.MaxConcurrency = Options.MaxConcurrency;
        }
    }

    public void Configure(string? name, QuartzHostedServiceOptions host)
    {
        if (name == ClusterScheduler.Name)
        {
            (host.AutoStart, host.WaitForJobsToComplete) = (Options.IsNode, true);
        }
    }

    public void Configure(AdoJobStoreOptions store) => Configure(Microsoft.Extensions.Options.Options.DefaultName, store);

    public void Configure(ClusteringOptions clustering) => Configure(Microsoft.Extensions.Options.Options.DefaultName, clustering);

    public void Configure(QuartzSchedulerOptions scheduler) => Configure(Microsoft.Extensions.Options.Options.DefaultName, scheduler);

    public void Configure(ThreadPoolOptions pool) => Configure(Microsoft.Extensions.Options.Options.DefaultName, pool);

    public void Configure(QuartzHostedServiceOptions host) => Configure(Microsoft.Extensions.Options.Options.DefaultName, host);
}
