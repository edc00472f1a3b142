using JobClients.Cli.Downloads;

namespace JobClients.Cli.Output;

/// <summary>How far a download has come, in JSON.</summary>
internal sealed record DownloadReport(string Reference, long Received, long? Total, long? BytesPerSecond)
{
    public static DownloadReport Of(JobReference reference, DownloadStep step) =>
        new(reference.ToString(), step.Progress.Received, step.Progress.Total, (long?)step.BytesPerSecond);
}
