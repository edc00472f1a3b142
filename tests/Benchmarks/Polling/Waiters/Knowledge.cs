namespace JobClients.Benchmarks.Polling;

/// <summary>What a waiter gets to know of the jobs that it waits for.</summary>
/// <param name="Name">What this is called in tables.</param>
/// <param name="PastRuns">How many run times of earlier jobs it is given before it begins.</param>
/// <param name="Progress">What the jobs tell of their progress, or null if they tell nothing.</param>
internal sealed record Knowledge(string Name, int PastRuns = 0, ProgressTale? Progress = null)
{
    public static Knowledge Nothing { get; } = new("nothing known");

    public static IReadOnlyList<Knowledge> All { get; } =
    [
        Nothing,
        new("10 past runs", PastRuns: 10),
        new("100 past runs", PastRuns: 100),
        new("300 past runs", PastRuns: 300),
        new("honest progress", Progress: ProgressTales.OffByATenth),
        new("counted items", Progress: ProgressTales.CountedItems),
        new("progress stuck at 99 %", Progress: ProgressTales.StuckAt99),
        new("progress jumping back", Progress: ProgressTales.JumpingBack),
        new("progress starting over", Progress: ProgressTales.StartingOver),
        new("progress always 0", Progress: ProgressTales.AlwaysZero),
    ];
}
