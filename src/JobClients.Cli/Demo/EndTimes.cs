using JobClients.Cli.Following;

namespace JobClients.Cli.Demo;

/// <summary>Takes the time from now until the end of each job is seen.</summary>
internal sealed class EndTimes(TimeProvider time) : IJobListener
{
    private readonly Dictionary<JobReference, TimeSpan> _durations = [];
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Of(JobReference reference) => _durations[reference];

    public void Changed(JobSnapshot snapshot)
    {
        // Only the end counts.
    }

    public void Ended(FollowedJob outcome) => _durations[outcome.Reference] = time.GetElapsedTime(_start);
}
