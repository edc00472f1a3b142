using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>What a node logs.</summary>
internal static partial class ClusterLog
{
    [LoggerMessage(101, LogLevel.Warning, "{Job} could not be polled by this node")]
    public static partial void PollFault(this ILogger log, JobReference job, Exception fault);

    [LoggerMessage(102, LogLevel.Warning, "A handler failed with outcome {OutcomeId} of {Job} (parked: {IsParked})")]
    public static partial void DeliveryFailed(this ILogger log, JobReference job, Guid outcomeId, bool isParked, Exception failure);

    [LoggerMessage(103, LogLevel.Warning, "This node could not look after itself, and tries again in {Delay}")]
    public static partial void NodeFailed(this ILogger log, TimeSpan delay, Exception failure);

    [LoggerMessage(104, LogLevel.Information, "{Nodes} nodes live")]
    public static partial void NodesChanged(this ILogger log, int nodes);
}
