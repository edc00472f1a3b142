using Quartz;

namespace JobClients;

/// <summary>What Quartz fires for each poll.</summary>
[DisallowConcurrentExecution]
internal sealed class TrackedPollJob(TrackedPolls polls) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await polls.RunAsync(context.Scheduler, PollTrigger.ReferenceOf(context), PollTrigger.MemoryOf(context), cancellationToken).ConfigureAwait(false);
}
