namespace JobClients.Benchmarks.Polling;

/// <summary>Random numbers that are the same in every run and on every machine.</summary>
internal static class Randomness
{
    private const long Steps = 1L << 40;

    /// <summary>A number between 0 and 1, and neither of them.</summary>
    public static double NextShare(this Random random) => (random.NextInt64(Steps) + 0.5) / Steps;

    /// <summary>A number from the standard normal law.</summary>
    public static double NextGaussian(this Random random) => Normal.Quantile(random.NextShare());

    /// <summary>A seed for one purpose. Unlike hash codes, the same in every process.</summary>
    public static int Seed(string purpose, params ReadOnlySpan<int> numbers)
    {
        var hash = 2166136261u;
        foreach (var character in purpose)
        {
            hash = (hash ^ character) * 16777619;
        }

        foreach (var number in numbers)
        {
            hash = (hash ^ (uint)number) * 16777619;
            hash ^= hash >> 15;
        }

        return (int)(hash & int.MaxValue);
    }
}
