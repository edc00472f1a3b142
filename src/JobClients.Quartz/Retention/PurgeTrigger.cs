using Quartz;

namespace JobClients;

/// <summary>Has one node of the cluster remove what is out of date, every hour.</summary>
internal static class PurgeTrigger
{
    public static async Task SetAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<PurgeJob>().WithIdentity("purge").StoreDurably().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
        var trigger = TriggerBuilder.Create()
            .WithIdentity("purge")
            .ForJob(job)
            .StartAt(scheduler.TimeProvider.GetUtcNow().AddHours(1))
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(1)).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellationToken).ConfigureAwait(false);
    }
}
