namespace JobClients;

/// <summary>Does what is to be done when tracked jobs end. Each call has a scope of services of its own.</summary>
/// <remarks>
/// Outcomes come at least once: a node may die after the handler did its work and before that was written down. Those of
/// one job come in their order and never two at a time; those of different jobs come in any order, at a time, on any node.
/// Where several handlers are registered, each is called, and all of them again if one fails.
/// </remarks>
public interface IJobOutcomeHandler
{
    /// <summary>Handles an outcome. To throw has it delivered again later, until it is parked.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cancellationToken">
    /// Asks to stop, since the time for handlers is over (<see cref="ClusteredWatchingOptions.HandlerTimeout"/>).
    /// </param>
    Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken);
}
