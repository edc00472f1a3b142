using OpenTelemetry.Metrics;

namespace JobClients.Tests.Telemetry;

/// <summary>One number of one instrument.</summary>
/// <param name="Name">The instrument.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Tags">What it is told apart by.</param>
/// <param name="Count">How many were counted or recorded.</param>
/// <param name="Sum">What they come to.</param>
internal sealed record Measured(string Name, string Unit, IReadOnlyDictionary<string, object?> Tags, double Count, double Sum)
{
    public static IEnumerable<Measured> Of(Metric metric)
    {
        foreach (var point in metric.GetMetricPoints())
        {
            var tags = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var tag in point.Tags)
            {
                tags[tag.Key] = tag.Value;
            }

            yield return metric.MetricType == MetricType.Histogram
                ? new(metric.Name, metric.Unit, tags, point.GetHistogramCount(), point.GetHistogramSum())
                : new(metric.Name, metric.Unit, tags, point.GetSumLong(), point.GetSumLong());
        }
    }
}
