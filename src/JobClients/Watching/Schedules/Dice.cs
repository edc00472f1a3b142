namespace JobClients;

/// <summary>Numbers that look random and follow from a seed; from any thread. (SplitMix64, which needs no lock.)</summary>
internal sealed class Dice(int seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = unchecked((ulong)seed * Golden);

    /// <summary>A number from 0 to below 1.</summary>
    public double Next()
    {
        var mixed = Interlocked.Add(ref _state, Golden);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
