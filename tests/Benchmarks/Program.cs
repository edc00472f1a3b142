using BenchmarkDotNet.Running;
using JobClients.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(PollBenchmarks).Assembly).Run(args);
