namespace JobClients.Cli.Output;

/// <summary>How far a job has come, in JSON.</summary>
internal sealed record ProgressReport(double? Fraction, long? Processed, long? Failed, long? Total)
{
    public static ProgressReport Of(JobProgress progress) => new(progress.Fraction, progress.Processed, progress.Failed, progress.Total);
}
