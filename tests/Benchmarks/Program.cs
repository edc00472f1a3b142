using BenchmarkDotNet.Running;
using JobClients.Benchmarks;
using JobClients.Benchmarks.Generation;
using JobClients.Benchmarks.Polling;

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
else
{
    BenchmarkSwitcher.FromAssembly(typeof(PollBenchmarks).Assembly).Run(args);
}

return 0;
