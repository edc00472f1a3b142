namespace JobClients.Benchmarks.Polling;

/// <summary>Random numbers that are the same in every run and on every machine.</summary>
internal static class Randomness
{
    /// <summary>A number from the standard normal law.</summary>
    public static double NextGaussian(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

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
