using System.Diagnostics.Metrics;

namespace JobClients;

/// <summary>What is measured.</summary>
internal static class Instruments
{
    /// <summary>In seconds: as those of HTTP requests, which polls are.</summary>
    private static readonly InstrumentAdvice<double> s_requests = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    /// <summary>In seconds: from a short job to a long day.</summary>
    private static readonly InstrumentAdvice<double> s_jobs = new()
    {
        HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400],
    };

    public static Counter<long> Polls { get; } =
        JobTelemetry.Meter.CreateCounter<long>("jobclients.polls", "{poll}", "Polls that were answered, or failed.");

    public static Histogram<double> PollDuration { get; } =
        JobTelemetry.Meter.CreateHistogram("jobclients.poll.duration", "s", "How long polls took.", advice: s_requests);

    public static Histogram<double> GateWait { get; } = JobTelemetry.Meter.CreateHistogram(
        "jobclients.poll.gate_wait", "s", "How long polls were held back after they were wanted: by a floor, a server, or a lack of room.", advice: s_jobs);

    public static Histogram<double> DetectionDelay { get; } = JobTelemetry.Meter.CreateHistogram(
        "jobclients.job.detection_delay_bound", "s", "The longest that the end of a job can have gone unseen: since the poll before.", advice: s_jobs);

    public static UpDownCounter<long> OpenWaits { get; } =
        JobTelemetry.Meter.CreateUpDownCounter<long>("jobclients.wait.open", "{wait}", "Waits and watches under way.");

    public static Counter<long> Waits { get; } =
        JobTelemetry.Meter.CreateCounter<long>("jobclients.waits", "{wait}", "Waits and watches that are over, by how they ended.");

    public static Histogram<double> WaitDuration { get; } =
        JobTelemetry.Meter.CreateHistogram("jobclients.wait.duration", "s", "How long waits and watches took.", advice: s_jobs);

    public static Counter<long> Logins { get; } =
        JobTelemetry.Meter.CreateCounter<long>("jobclients.logins", "{login}", "Logins, by how they ended.");

    public static Histogram<double> LoginDuration { get; } =
        JobTelemetry.Meter.CreateHistogram("jobclients.login.duration", "s", "How long logins took.", advice: s_requests);
}
