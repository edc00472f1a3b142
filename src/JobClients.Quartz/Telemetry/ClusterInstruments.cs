using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace JobClients;

/// <summary>What a node counts.</summary>
internal static class ClusterInstruments
{
    private static readonly Meter s_meter = new(ClusterTelemetry.Name);

    private static readonly Counter<long> s_polls = s_meter.CreateCounter<long>(
        "jobclients.cluster.polls", "{poll}", "Firings of tracked jobs, by what came of them.");

    private static readonly Counter<long> s_deliveries = s_meter.CreateCounter<long>(
        "jobclients.cluster.deliveries", "{delivery}", "Calls of handlers, by what came of them.");

    private static readonly Gauge<int> s_nodes = s_meter.CreateGauge<int>(
        "jobclients.cluster.nodes", "{node}", "Nodes that live, as this one sees it.");

    private static readonly Gauge<double> s_skew = s_meter.CreateGauge<double>(
        "jobclients.cluster.clock_skew", "s", "By how much this machine's clock is ahead of the database's.");

    public static void Polled(JobReference reference, string result) => s_polls.Add(1, new TagList
    {
        { "jobclients.vendor", reference.Vendor },
        { "jobclients.kind", reference.Kind },
        { "jobclients.result", result },
    });

    public static void Delivered(JobOutcome outcome, string result) => s_deliveries.Add(1, new TagList
    {
        { "jobclients.outcome", outcome.Kind.ToString() },
        { "jobclients.result", result },
    });

    public static void Observed(int nodes, TimeSpan? skew)
    {
        s_nodes.Record(nodes);
        if (skew is { } seconds)
        {
            s_skew.Record(seconds.TotalSeconds);
        }
    }
}
