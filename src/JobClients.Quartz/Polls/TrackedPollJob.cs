using Quartz;

namespace JobClients;

/// <summary>What Quartz fires for each poll.</summary>
[DisallowConcurrentExecution]
internal sealed class TrackedPollJob(TrackedPolls polls, NodeDrain drain) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var entry = drain.Enter();
        await polls.RunAsync(context.Scheduler, PollTrigger.ReferenceOf(context), PollTrigger.MemoryOf(context.Trigger), drain.Stopping).ConfigureAwait(false);
    }
}
