namespace JobClients;

/// <summary>Where the telemetry of clustered watching is found.</summary>
public static class ClusterTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "JobClients.Quartz";
}
