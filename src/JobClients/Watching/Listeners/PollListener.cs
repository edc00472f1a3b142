using System.Diagnostics;

namespace JobClients;

/// <summary>Somebody who wants to know about a job. Called under the watcher's lock, so it only passes news on.</summary>
internal abstract class PollListener
{
    private readonly Activity? _caller = PollTelemetry.IsTracing ? Activity.Current : null;

    /// <summary>What the polls for this listener are traced beneath.</summary>
    public ActivityContext Trace => _caller?.Context ?? default;

    /// <summary>When this listener gives up, by the watcher's clock.</summary>
    public virtual TimeSpan Deadline => Moment.Never;

    /// <summary>When it wants to hear of the job though nothing may be new.</summary>
    public virtual TimeSpan NextBeat => Moment.Never;

    /// <summary>Whether it wants a poll as soon as the gate opens, whatever the schedule says.</summary>
    public virtual bool IsInAHurry => false;

    /// <summary>Takes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="askedAt">When the poll that told it began.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether that was all it wanted.</returns>
    public abstract bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now);

    /// <summary>Takes a failed poll.</summary>
    /// <param name="failure">Why it failed.</param>
    /// <param name="isHopeless">Whether there is no point in polling on.</param>
    /// <returns>Whether it gives up.</returns>
    public abstract bool Observe(JobClientException failure, bool isHopeless);

    /// <summary>Takes how long the job ran, before the snapshot that tells of its end.</summary>
    public virtual void Learned(RunTime run)
    {
    }

    /// <summary>Takes the news that a poll was not sent, since there was no leave for it.</summary>
    /// <returns>Whether it gives up.</returns>
    public virtual bool Deny() => false;

    /// <summary>Takes the news that its deadline has passed.</summary>
    public virtual void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure)
    {
    }

    public void BeatIfDue(JobSnapshot? last, TimeSpan now)
    {
        if (NextBeat <= now)
        {
            Beat(last, now);
        }
    }

    /// <summary>Takes the news that nothing more will come.</summary>
    public abstract void End(Exception reason);

    /// <summary>Takes the news that its beat has come, and has the next one later.</summary>
    protected virtual void Beat(JobSnapshot? last, TimeSpan now)
    {
    }
}
