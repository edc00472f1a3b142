namespace JobClients.Benchmarks.Polling;

/// <summary>What a simulated job tells of itself.</summary>
internal sealed record SimulatedAnswer(string Status, double? Progress)
{
    public static SimulatedAnswer Ended { get; } = new("done", Progress: null);
}
