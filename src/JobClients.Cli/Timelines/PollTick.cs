namespace JobClients.Cli.Timelines;

/// <summary>A poll.</summary>
/// <param name="At">When it was answered, or given up.</param>
/// <param name="Fault">What was wrong with it at the level of HTTP, or null.</param>
internal sealed record PollTick(DateTimeOffset At, string? Fault);
