using BenchmarkDotNet.Running;
using JobClients.Benchmarks;
using JobClients.Benchmarks.Generation;

if (args is ["generation"])
{
    await new GenerationBenchmark(Console.Out).RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(PollBenchmarks).Assembly).Run(args);
}
