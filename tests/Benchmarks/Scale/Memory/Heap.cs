namespace JobClients.Benchmarks.Scale.Memory;

internal static class Heap
{
    /// <summary>How much is in use once all that is not has gone.</summary>
    public static long Bytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
