using Quartz;

namespace JobClients;

/// <summary>The Quartz job that delivers the outcomes of one tracked job, for as long as there are any.</summary>
internal static class DeliveryTrigger
{
    public const string Group = "deliver";

    public static JobReference ReferenceOf(IJobExecutionContext context) => JobReference.Parse(context.JobDetail.Key.Name);

    /// <summary>Has outcomes delivered at once.</summary>
    public static Task SetAsync(IScheduler scheduler, JobReference reference, TimeSpan again, CancellationToken cancellationToken) =>
        SetAsync(scheduler, reference, scheduler.TimeProvider.GetUtcNow(), again, cancellationToken);

    /// <summary>Has outcomes delivered at a time, and again after a while should the node die over it.</summary>
    public static async Task SetAsync(IScheduler scheduler, JobReference reference, DateTimeOffset time, TimeSpan again, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<OutcomeDeliveryJob>().WithIdentity(reference.ToString(), Group).Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(KeyOf(reference))
            .StartAt(time)
            .WithPriority(TriggerConstants.DefaultPriority + 1)
            .WithSimpleSchedule(schedule => schedule.WithInterval(again).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends it. The Quartz job goes with its trigger.</summary>
    public static async Task EndAsync(IScheduler scheduler, JobReference reference, CancellationToken cancellationToken) =>
        await scheduler.UnscheduleJob(KeyOf(reference), cancellationToken).ConfigureAwait(false);

    private static TriggerKey KeyOf(JobReference reference) => new(reference.ToString(), Group);
}
