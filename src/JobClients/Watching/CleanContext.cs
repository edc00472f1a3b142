namespace JobClients;

/// <summary>The context in which nobody has set anything.</summary>
/// <remarks>
/// A poll serves many callers, and must not see the activity, the log scope or the tenant of the one who happened to
/// start it, nor of the one who happened to make the watcher.
/// </remarks>
internal static class CleanContext
{
    public static readonly ExecutionContext Instance = Make();

    private static ExecutionContext Make()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return context ?? throw new InvalidOperationException("A new thread has no execution context.");
    }
}
