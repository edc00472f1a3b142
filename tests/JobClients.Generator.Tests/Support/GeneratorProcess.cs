using System.ComponentModel;
using System.Diagnostics;

namespace JobClients.Generator.Tests.Support;

/// <summary>The program itself, in a process of its own.</summary>
internal sealed class GeneratorProcess(params string[] arguments)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    public Dictionary<string, string> Environment { get; } = [];

    public string WorkingDirectory { get; init; } = string.Empty;

    /// <summary>How long it may keep a processor busy; waiting does not count, so that other work on the machine does not matter.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromMinutes(1);

    public async Task<ProcessOutcome> RunAsync()
    {
        using var process = Process.Start(StartInfo())!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var processorTime = await WatchAsync(process);
        return new ProcessOutcome(process.ExitCode, await output, await error, processorTime);
    }

    // What a process took can only be asked while it runs.
    private async Task<TimeSpan> WatchAsync(Process process)
    {
        var taken = TimeSpan.Zero;
        while (!process.HasExited)
        {
            taken = Taken(process) ?? taken;
            if (taken > ProcessorTime)
            {
                process.Kill();
            }

            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(s_look, TimeProvider.System));
        }

        await process.WaitForExitAsync();
        return taken;
    }

    private static TimeSpan? Taken(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended between being asked for and being looked at.
            return null;
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "JobClients.Generator.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = WorkingDirectory,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
