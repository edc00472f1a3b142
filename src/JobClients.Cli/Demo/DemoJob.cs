using JobClients.Simulator;

namespace JobClients.Cli.Demo;

/// <summary>A sample job and how it has to end.</summary>
internal sealed record DemoJob(JobScript Script, JobState Foreseen)
{
    public static IReadOnlyList<DemoJob> All { get; } =
    [
        new(SampleJobs.TestEnvironment, JobState.Succeeded),
        new(SampleJobs.DataQuery, JobState.Succeeded),
        new(SampleJobs.DataLabeling, JobState.CompletedWithErrors),
        new(SampleJobs.CustomObjectBulk, JobState.Failed),
        new(SampleJobs.VeevaVaultJob, JobState.Succeeded),
    ];
}
