using System.Runtime.ExceptionServices;

namespace JobClients.Generator.Output;

/// <summary>Does the same with each of many files, on all processors. What one file gets must not depend on another.</summary>
internal static class ManyFiles
{
    // Below this it takes longer to start threads than to do the work.
    private const int Few = 200;

    public static void ForEach(int count, Action<int> action)
    {
        if (count < Few)
        {
            for (var i = 0; i < count; i++)
            {
                action(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
