namespace JobClients.Benchmarks.Polling;

/// <summary>The jobs that every waiter has to wait for under the same conditions.</summary>
/// <param name="Floor">The least seconds between two polls of a job.</param>
/// <param name="Jobs">
/// How many there are. The lower bound knows their very run times, which is hindsight as long as they are few: with 5,000
/// at a median of an hour, 3 % for the exponential law and λ 1 s; with 1,000, 11 %.
/// </param>
internal sealed record Cell(RunTimeLaw Law, double Median, double Floor, int Jobs)
{
    /// <summary>One by one is slow, so such waiters wait for one job of so many.</summary>
    private const int Stride = 5;

    /// <summary>In seconds, the shortest first.</summary>
    public double[] RunTimes { get; } = Law.Spread(Jobs, Median);

    /// <summary>The jobs that are waited for one by one, spread over all of them evenly.</summary>
    public IEnumerable<int> Chosen => Enumerable.Range(0, Jobs / Stride).Select(job => (job * Stride) + (Stride / 2));

    /// <summary>Draws run times of other jobs of the same law.</summary>
    public double[] DrawPastRuns(int count, int repeat) => Law.Draw(count, Median, Randomness.Seed(Law.Name + " before", count, repeat));
}
