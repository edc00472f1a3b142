namespace JobClients.Benchmarks.Cluster;

/// <summary>Has nothing to do, since no job ever ends.</summary>
internal sealed class NoHandler : IJobOutcomeHandler
{
    public Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken) => Task.CompletedTask;
}
