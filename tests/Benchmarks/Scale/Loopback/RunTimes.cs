namespace JobClients.Benchmarks.Scale.Loopback;

/// <summary>How long the jobs on loopback run.</summary>
internal static class RunTimes
{
    /// <summary>As fast as waits are begun, since a connection answers only so many first polls in a second.</summary>
    private const int BegunPerSecond = 1_000;

    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(4);

    public static TimeSpan Beginning(int jobs) => TimeSpan.FromSeconds((double)jobs / BegunPerSecond);

    /// <summary>From when the last wait has begun, evenly spread; neighbours end far apart.</summary>
    public static TimeSpan Of(int number, int jobs) =>
        Beginning(jobs) + s_shortest + ((s_longest - s_shortest) * (number * 0.6180339887498949 % 1));
}
