namespace JobClients.Benchmarks.Generation;

/// <summary>What one run of a process took.</summary>
/// <param name="Memory">The most bytes that it had in memory; 0 where the system does not tell.</param>
internal sealed record Measurement(TimeSpan Time, long Memory);
