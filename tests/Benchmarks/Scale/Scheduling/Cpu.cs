namespace JobClients.Benchmarks.Scale.Scheduling;

internal static class Cpu
{
    /// <summary>How much processor time an action takes, with the memory tidied up before.</summary>
    public static double Microseconds(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }
}
