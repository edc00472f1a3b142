using System.ComponentModel;
using System.Diagnostics;

namespace JobClients.Benchmarks.Generation;

/// <summary>Runs .NET programs in processes of their own, as a build does, and measures them from outside.</summary>
internal static class ColdProcess
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(5);

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<Measurement> RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var process = Start(folder, "dotnet", arguments);
        var memory = PeakMemoryAsync(process);
        var output = OutputAsync(process);
        await process.WaitForExitAsync();
        var time = TimeProvider.System.GetElapsedTime(start);
        return process.ExitCode == 0
            ? new Measurement(time, await memory)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed: {await output}");
    }

    /// <summary>Whether a command can be run and succeeds.</summary>
    public static async Task<bool> SucceedsAsync(string folder, string command, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Start(folder, command, arguments);
            await Task.WhenAll(OutputAsync(process), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string folder, string command, IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<string> OutputAsync(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        return await process.StandardOutput.ReadToEndAsync() + await error;
    }

    private static async Task<long> PeakMemoryAsync(Process process)
    {
        var most = 0L;
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                most = Math.Max(most, process.PeakWorkingSet64);
                await Task.Delay(s_interval, TimeProvider.System);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended while it was looked at; the number before is the one.
        }

        return most;
    }
}
