using System.Diagnostics;
using System.Globalization;
using JobClients.Simulator;

namespace JobClients.Benchmarks.Scale.Loopback;

/// <summary>The simulator in a process of its own, so that what it takes is not taken for the client's.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    /// <summary>What this program is called with to be that process.</summary>
    public const string Command = "scale-simulator";

    private readonly Process _process;

    private SimulatorProcess(Process process, Uri baseAddress) => (_process, BaseAddress) = (process, baseAddress);

    public Uri BaseAddress { get; }

    /// <summary>Starts it with jobs that run from then on.</summary>
    public static async Task<SimulatorProcess> StartAsync(int jobs)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, jobs.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The simulator did not start.");
        return new(process, new(address));
    }

    /// <summary>Serves until the one who asked for it has gone.</summary>
    public static async Task ServeAsync(int jobs)
    {
        await using var simulator = await JobSimulator.StartAsync();
        for (var number = 0; number < jobs; number++)
        {
            simulator.Add(JobScript.DataQuery().WithId(References.Id(number)).Then("in_progress", RunTimes.Of(number, jobs)).End("completed"));
        }

        await Console.Out.WriteLineAsync(simulator.BaseAddress.AbsoluteUri);
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
