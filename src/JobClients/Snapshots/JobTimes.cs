using JobClients.Scalars;

namespace JobClients;

/// <summary>A job's times, as the vendor's clock has them. What the vendor does not tell, or not readably, is null.</summary>
public sealed record JobTimes
{
    /// <summary>No time known.</summary>
    public static JobTimes None { get; } = new();

    /// <summary>When the job was asked for.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the job is due to begin.</summary>
    public DateTimeOffset? Scheduled { get; init; }

    /// <summary>When the job began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When the job is expected to end.</summary>
    public DateTimeOffset? EstimatedEnd { get; init; }

    /// <summary>When the job ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Reads a vendor's timestamp.</summary>
    /// <param name="text">An ISO 8601 time with or without fraction and offset; without an offset it counts as UTC.</param>
    /// <returns>The time, or null for anything else: a bad time must not cost the caller the status.</returns>
    public static DateTimeOffset? Parse(string? text) => new ScalarText(text).AsDateTimeOffset();
}
