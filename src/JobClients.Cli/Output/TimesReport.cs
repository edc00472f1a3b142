namespace JobClients.Cli.Output;

/// <summary>A job's times in JSON.</summary>
internal sealed record TimesReport(
    DateTimeOffset? Created, DateTimeOffset? Scheduled, DateTimeOffset? Started, DateTimeOffset? EstimatedEnd, DateTimeOffset? Ended)
{
    public static TimesReport Of(JobTimes times) => new(times.Created, times.Scheduled, times.Started, times.EstimatedEnd, times.Ended);
}
