namespace JobClients.Simulator.Timelines;

/// <summary>Where a job stands at one moment.</summary>
/// <param name="Status">The vendor's text.</param>
/// <param name="Added">When the job was added.</param>
/// <param name="Since">When it came into this status.</param>
/// <param name="Start">When it begins to run, in the past or in the future.</param>
/// <param name="End">When its timeline is over, in the past or in the future.</param>
/// <param name="HasStarted">Whether it has begun to run.</param>
/// <param name="HasEnded">Whether it is in its final status.</param>
/// <param name="Done">How much of its run is over, from 0 to 1.</param>
internal sealed record JobMoment(
    string Status,
    DateTimeOffset Added,
    DateTimeOffset Since,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool HasStarted,
    bool HasEnded,
    double Done)
{
    public bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);

    public long RunMilliseconds => (long)(End - Start).TotalMilliseconds;

    /// <summary>The part of a total that is done. Rounding first keeps 29 of 100 from becoming 28.</summary>
    public long Share(long total) => (long)Math.Round(total * Done, 6);
}
