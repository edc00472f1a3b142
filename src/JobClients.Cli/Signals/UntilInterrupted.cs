namespace JobClients.Cli.Signals;

/// <summary>Waits for the interruption that is the way to end a command which would go on for ever.</summary>
internal static class UntilInterrupted
{
    public static Task WaitAsync(CancellationToken interrupted) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, interrupted)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
