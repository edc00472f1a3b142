namespace JobClients;

/// <summary>How far a job has come. What the vendor does not tell is null.</summary>
public sealed record JobProgress
{
    /// <summary>How much is done, from 0 to 1.</summary>
    public double? Fraction { get; init; }

    /// <summary>How many items are done, whether well or not.</summary>
    public long? Processed { get; init; }

    /// <summary>How many of the processed items failed.</summary>
    public long? Failed { get; init; }

    /// <summary>How many items there are in all.</summary>
    public long? Total { get; init; }

    /// <summary>Progress from counts, with the fraction that follows from them.</summary>
    /// <param name="processed">How many items are done.</param>
    /// <param name="total">How many items there are in all, if known.</param>
    /// <param name="failed">How many of the done items failed, if known.</param>
    public static JobProgress FromCounts(long processed, long? total = null, long? failed = null) => new()
    {
        Processed = processed,
        Total = total,
        Failed = failed,
        Fraction = total > 0 ? Math.Clamp((double)processed / total.Value, 0, 1) : null,
    };

    /// <summary>Progress from a percentage; what lies outside 0 to 100 is brought inside.</summary>
    /// <param name="percentage">How much is done, from 0 to 100.</param>
    public static JobProgress FromPercentage(double percentage) => new() { Fraction = Math.Clamp(percentage / 100, 0, 1) };
}
