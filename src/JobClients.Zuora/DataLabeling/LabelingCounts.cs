using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora.DataLabeling;

/// <summary>What became of the records of a data labeling job; null is what Zuora did not tell, or not readably.</summary>
internal sealed record LabelingCounts(long? Labeled, long? Failed, long? TimedOut)
{
    public bool AreTold => Failed is not null && TimedOut is not null;

    public long Lost => Add(Failed, TimedOut);

    public long Processed => Add(Labeled, Lost);

    public static LabelingCounts Of(DataLabelingProgress? progress) => new(Count(progress?.Labeled), Count(progress?.Failed), Count(progress?.Timeout));

    /// <summary>How a job ended that Completed, which says that it ended, not that it labeled everything.</summary>
    public JobState Judge() => (Lost, Labeled) switch
    {
        ( > 0, 0) => JobState.Failed,
        ( > 0, _) => JobState.CompletedWithErrors,
        _ => AreTold ? JobState.Succeeded : JobState.CompletedWithErrors,
    };

    private static long? Count(long? value) => value < 0 ? null : value;

    private static long Add(long? one, long? other) => (long)Math.Min((ulong)one.GetValueOrDefault() + (ulong)other.GetValueOrDefault(), long.MaxValue);
}
