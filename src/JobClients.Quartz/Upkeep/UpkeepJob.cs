using Quartz;

namespace JobClients;

/// <summary>What one node of the cluster does for all now and then.</summary>
[DisallowConcurrentExecution]
internal sealed class UpkeepJob(Purge purge, TriggerRepair repair) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await repair.RunAsync(context.Scheduler, cancellationToken).ConfigureAwait(false);
        await purge.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
