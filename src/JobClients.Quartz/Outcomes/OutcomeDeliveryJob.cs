using Quartz;

namespace JobClients;

/// <summary>What Quartz fires while there are outcomes of a job to be delivered.</summary>
[DisallowConcurrentExecution]
internal sealed class OutcomeDeliveryJob(OutcomeDeliveries deliveries, NodeDrain drain) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var entry = drain.Enter();
        await deliveries.RunAsync(context.Scheduler, DeliveryTrigger.ReferenceOf(context), drain.Stopping).ConfigureAwait(false);
    }
}
