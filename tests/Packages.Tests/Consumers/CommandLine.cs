using System.Diagnostics;

namespace JobClients.Packages.Tests.Consumers;

/// <summary>Runs programs as somebody does who uses the packages.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end, and gives all that it said.</summary>
    public static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using var process = Start(start);
        using var deadline = new CancellationTokenSource(s_longest, TimeProvider.System);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
            var said = await output + await error;
            await process.WaitForExitAsync(deadline.Token);
            process.ExitCode.ShouldBe(0, $"{start.FileName} {string.Join(' ', start.ArgumentList)}\n{said}");
            return said;
        }
        finally
        {
            End(process);
        }
    }

    public static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return Process.Start(start)!;
    }

    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
