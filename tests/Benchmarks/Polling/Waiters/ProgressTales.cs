namespace JobClients.Benchmarks.Polling;

/// <summary>What jobs tell of their progress, from honest to lying.</summary>
internal static class ProgressTales
{
    private const int Items = 25;

    /// <summary>Each report is off by a tenth of itself, in either direction and independently of the others.</summary>
    public static Func<double, double> OffByATenth(Random random) =>
        passed => Math.Clamp(passed * (1 + (0.1 * random.NextGaussian())), 0, 0.999);

    /// <summary>
    /// Twenty-five items of uneven size, the last of which ends with the job: never going back, and halfway off by ten
    /// percentage points (standard deviation).
    /// </summary>
    public static Func<double, double> CountedItems(Random random)
    {
        var ends = Enumerable.Range(0, Items - 1).Select(_ => random.NextDouble()).Order().ToArray();
        var done = 0;
        return passed =>
        {
            while (done < ends.Length && ends[done] <= passed)
            {
                done++;
            }

            return (double)done / Items;
        };
    }

    /// <summary>Twice as fast as the truth, until there is nothing left to tell.</summary>
    public static Func<double, double> StuckAt99(Random random) => passed => Math.Min(2 * passed, 0.99);

    /// <summary>Four phases, each of which begins at zero again.</summary>
    public static Func<double, double> JumpingBack(Random random) => passed => 4 * passed % 1;

    /// <summary>Nearly done after a third of the time, then from the beginning again, and at the end not there yet.</summary>
    public static Func<double, double> StartingOver(Random random) => passed => passed < 0.3 ? 3 * passed : passed - 0.3;

    public static Func<double, double> AlwaysZero(Random random) => _ => 0;
}
