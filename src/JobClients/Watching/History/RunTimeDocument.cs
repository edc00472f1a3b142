namespace JobClients;

/// <summary>A history as a file has it.</summary>
internal sealed record RunTimeDocument(int Version, Dictionary<string, RunTimeDocument.Entry[]?>? Kinds)
{
    public static RunTimeDocument Of(int version, RunTimeHistory history) =>
        new(version, history.Kinds.ToDictionary(
            kind => kind,
            Entry[]? (kind) => [.. history.GetRuns(kind).Select(run => new Entry(run.EndedAt, run.Duration.TotalSeconds))],
            StringComparer.Ordinal));

    /// <param name="EndedAt">When the job ended.</param>
    /// <param name="Seconds">How long it ran.</param>
    internal sealed record Entry(DateTimeOffset EndedAt, double Seconds)
    {
        /// <summary>Nonsense becomes no duration, which no history takes.</summary>
        public RunTime ToRunTime() =>
            new(EndedAt, Seconds > 0 && Seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(Seconds) : TimeSpan.Zero);
    }
}
