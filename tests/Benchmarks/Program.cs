using System.Globalization;
using BenchmarkDotNet.Running;
using JobClients.Benchmarks;
using JobClients.Benchmarks.Cluster;
using JobClients.Benchmarks.Generation;
using JobClients.Benchmarks.Polling;
using JobClients.Benchmarks.Scale;
using JobClients.Benchmarks.Scale.Loopback;

if (args is ["generation"])
{
    await new GenerationBenchmark(Console.Out).RunAsync();
}
else if (args is ["polling", .. var rest])
{
    try
    {
        await new PollingBenchmark(PollingOptions.Parse(rest), Console.Out).RunAsync();
    }
    catch (FormatException wrong)
    {
        await Console.Error.WriteLineAsync(wrong.Message);
        return 2;
    }
}
else if (args is ["scale", .. var parts])
{
    await new ScaleBenchmark(new(parts), Console.Out).RunAsync();
}
else if (args is ["cluster", .. var settings])
{
    await new ClusterBenchmark(new(settings), Console.Out).RunAsync();
}
else if (args is [SimulatorProcess.Command, var jobs])
{
    await SimulatorProcess.ServeAsync(int.Parse(jobs, CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(PollBenchmarks).Assembly).Run(args);
}

return 0;
