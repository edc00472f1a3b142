namespace JobClients.Benchmarks.Polling;

/// <summary>The jobs that every waiter has to wait for under the same conditions.</summary>
/// <param name="Floor">The least seconds between two polls of a job.</param>
/// <param name="Jobs">How many there are.</param>
internal sealed record Cell(RunTimeLaw Law, double Median, double Floor, int Jobs)
{
    /// <summary>In seconds.</summary>
    public double[] RunTimes { get; } = Law.Draw(Jobs, Median, Randomness.Seed(Law.Name));

    /// <summary>Draws run times of other jobs of the same law.</summary>
    public double[] DrawPastRuns(int count, int repeat) => Law.Draw(count, Median, Randomness.Seed(Law.Name + " before", count, repeat));
}
