using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace JobClients;

/// <summary>Where the traces and metrics of waits, polls and logins come from.</summary>
/// <remarks>Neither tells secrets: of an answer no more than the state of the job, of a failure no more than its kind.</remarks>
public static class JobTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "JobClients";

    private static readonly string? s_version = typeof(JobTelemetry).Assembly.GetName().Version?.ToString(3);

    internal static ActivitySource Source { get; } = new(Name, s_version);

    internal static Meter Meter { get; } = new(Name, s_version);
}
