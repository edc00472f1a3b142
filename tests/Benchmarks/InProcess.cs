using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkJob = BenchmarkDotNet.Jobs.Job;

namespace JobClients.Benchmarks;

/// <summary>Everything in one process and one run, since only ratios mean something on a machine with other work.</summary>
internal sealed class InProcess : ManualConfig
{
    public InProcess() => AddJob(BenchmarkJob.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
