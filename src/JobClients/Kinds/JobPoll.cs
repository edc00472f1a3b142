namespace JobClients;

/// <summary>One job and how to poll it once.</summary>
internal abstract class JobPoll(JobReference reference)
{
    public JobReference Reference { get; } = reference;

    public abstract TimeSpan MinimumInterval { get; }

    public abstract bool TellsAge { get; }

    /// <summary>Polls once: a snapshot, a <see cref="JobClientException"/>, or a cancellation.</summary>
    public abstract Task<JobSnapshot> RunAsync(TimeProvider time, CancellationToken cancellationToken);
}
