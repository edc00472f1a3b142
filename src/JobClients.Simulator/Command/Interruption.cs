using System.Runtime.InteropServices;

namespace JobClients.Simulator.Command;

internal static class Interruption
{
    /// <summary>Completes on Ctrl-C, on a polite request to end, or when cancelled.</summary>
    public static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var cancelled = cancellationToken.Register(() => ended.TrySetResult());
        await ended.Task.ConfigureAwait(false);

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.TrySetResult();
        }
    }
}
