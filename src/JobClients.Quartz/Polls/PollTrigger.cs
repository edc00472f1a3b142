using Quartz;

namespace JobClients;

/// <summary>The Quartz job of a tracked job, and the trigger that fires it for its next poll.</summary>
/// <remarks>
/// The trigger carries what is known of the job, and fires again by itself after a while: should the node die before it has
/// set the next poll, another goes on. Nothing is made up for that was missed while no node ran.
/// </remarks>
internal static class PollTrigger
{
    public const string Group = "poll";

    private const string MemoryKey = "memory";

    public static JobReference ReferenceOf(IJobExecutionContext context) => JobReference.Parse(context.JobDetail.Key.Name);

    public static JobMemory? MemoryOf(ITrigger trigger) => JobMemory.TryParse(trigger.JobDataMap.TryGetString(MemoryKey, out var text) ? text : null);

    /// <summary>Has a job polled at once.</summary>
    public static async Task BeginAsync(IScheduler scheduler, JobReference reference, TimeSpan again, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<TrackedPollJob>().WithIdentity(JobKeyOf(reference)).StoreDurably().Build();
        var trigger = Build(reference, scheduler.TimeProvider.GetUtcNow(), memory: null, again);
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets the next poll.</summary>
    public static async Task SetAsync(
        IScheduler scheduler, JobReference reference, DateTimeOffset time, JobMemory? memory, TimeSpan again, CancellationToken cancellationToken) =>
        await scheduler.ScheduleJob(Build(reference, time, memory, again), ScheduleJobOptions.Replacing, cancellationToken).ConfigureAwait(false);

    /// <summary>Has the next poll at another time, whatever is known of the job; what is known by now, and not by who asks.</summary>
    public static async Task MoveAsync(IScheduler scheduler, JobReference reference, DateTimeOffset time, TimeSpan again, CancellationToken cancellationToken)
    {
        var present = await scheduler.GetTrigger(KeyOf(reference), cancellationToken).ConfigureAwait(false);
        await SetAsync(scheduler, reference, time, present is null ? null : MemoryOf(present), again, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the job is fired again some time.</summary>
    public static async Task<bool> IsSetAsync(IScheduler scheduler, JobReference reference, CancellationToken cancellationToken) =>
        await scheduler.GetTriggerState(KeyOf(reference), cancellationToken).ConfigureAwait(false) is not (TriggerState.None or TriggerState.Error);

    public static async Task EndAsync(IScheduler scheduler, JobReference reference, CancellationToken cancellationToken) =>
        await scheduler.DeleteJob(JobKeyOf(reference), cancellationToken).ConfigureAwait(false);

    private static ITrigger Build(JobReference reference, DateTimeOffset time, JobMemory? memory, TimeSpan again)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity(KeyOf(reference))
            .ForJob(JobKeyOf(reference))
            .StartAt(time)
            .WithSimpleSchedule(schedule => schedule.WithInterval(again).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires));
        return (memory is null ? trigger : trigger.UsingJobData(MemoryKey, memory.ToString())).Build();
    }

    private static TriggerKey KeyOf(JobReference reference) => new(reference.ToString(), Group);

    private static JobKey JobKeyOf(JobReference reference) => new(reference.ToString(), Group);
}
