using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JobClients;

/// <summary>Makes ready what a node stands on before the scheduler starts: the tables, the clock, the upkeep; and has it end in good order.</summary>
internal sealed class ClusterStart(
    ClusterScheduler scheduler, NodeWork node, NodeDrain drain, IServiceProvider services, IOptions<ClusteredWatchingOptions> options) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var quartz = await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!options.Value.IsNode)
        {
            return;
        }

        if (!services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IJobOutcomeHandler)))
        {
            throw new InvalidOperationException($"A node calls handlers, and there is none: register an {nameof(IJobOutcomeHandler)}.");
        }

        // What cannot be made keeps the node from starting. Otherwise Quartz would find so with each job, and give that job up.
        services.GetRequiredService<TrackedPolls>();
        services.GetRequiredService<OutcomeDeliveries>();
        await node.LookAsync(cancellationToken).ConfigureAwait(false);
        await UpkeepTrigger.SetAsync(quartz, cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes on nothing more and ends what has begun, while the scheduler is still there to be told.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsNode)
        {
            var quartz = await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
            await quartz.Standby(cancellationToken).ConfigureAwait(false);
            await drain.EndAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
