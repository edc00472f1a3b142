namespace JobClients.Cli.Timelines;

/// <summary>A poll.</summary>
/// <param name="Begin">When it began.</param>
/// <param name="At">When it was answered, or given up.</param>
/// <param name="Fault">What was wrong with it, or null.</param>
internal sealed record PollTick(DateTimeOffset Begin, DateTimeOffset At, string? Fault);
