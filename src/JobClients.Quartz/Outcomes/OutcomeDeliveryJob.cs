using Quartz;

namespace JobClients;

/// <summary>What Quartz fires while there are outcomes of a job to be delivered.</summary>
[DisallowConcurrentExecution]
internal sealed class OutcomeDeliveryJob(OutcomeDeliveries deliveries) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await deliveries.RunAsync(context.Scheduler, DeliveryTrigger.ReferenceOf(context), cancellationToken).ConfigureAwait(false);
}
