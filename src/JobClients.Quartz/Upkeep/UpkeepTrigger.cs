using Quartz;

namespace JobClients;

/// <summary>Has one node of the cluster look after what is kept, every ten minutes.</summary>
internal static class UpkeepTrigger
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    public static async Task SetAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<UpkeepJob>().WithIdentity("upkeep").StoreDurably().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
        var trigger = TriggerBuilder.Create()
            .WithIdentity("upkeep")
            .ForJob(job)
            .StartAt(scheduler.TimeProvider.GetUtcNow() + s_interval)
            .WithSimpleSchedule(schedule => schedule.WithInterval(s_interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellationToken).ConfigureAwait(false);
    }
}
