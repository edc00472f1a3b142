namespace JobClients;

/// <summary>Does what is to be done when tracked jobs end. Each call has a scope of services of its own.</summary>
/// <remarks>
/// Outcomes come at least once: a node may die after the handler did its work and before that was written down. Those of
/// one job come in their order, parked ones excepted, and never two at a time, unless a node stands still for longer than
/// <see cref="ClusteredWatchingOptions.RetryAfterCrash"/> in the middle of a call: another calls again, and the first is asked
/// to stop when it goes on. Those of different jobs come in any order, at a time, on any node.
/// Where several handlers are registered, each is called, and all of them again if one fails.
/// </remarks>
public interface IJobOutcomeHandler
{
    /// <summary>Handles an outcome. To throw has it delivered again later, until it is parked.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cancellationToken">
    /// Asks to stop, since the time for handlers is over (<see cref="ClusteredWatchingOptions.HandlerTimeout"/>) or another node
    /// has called its own.
    /// </param>
    Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken);
}
