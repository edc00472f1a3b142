using JobClients.Cli.Following;
using JobClients.Simulator;

namespace JobClients.Cli.Demo;

/// <summary>Five jobs in a simulator, from now until all have ended.</summary>
internal sealed class DemoRun
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly (DemoJob Demo, SimulatedJob Simulated)[] _jobs;
    private readonly EndTimes _endTimes;
    private readonly Uri _address;
    private readonly JobSimulatorOptions _options;

    public DemoRun(JobSimulator simulator, JobSimulatorOptions options)
    {
        _address = simulator.BaseAddress;
        _options = options;
        _endTimes = new(options.TimeProvider);
        _jobs = [.. DemoJob.All.Select(job => (job, simulator.Add(job.Script)))];
        References = [.. _jobs.Select(job => JobReference.Parse(job.Simulated.Reference))];
    }

    public IReadOnlyList<JobReference> References { get; }

    public async Task<FollowedJob[]> FollowAsync(IJobListener listener, CancellationToken cancellationToken)
    {
        using var transport = DemoConnections.CreateTransport();
        using var connections = DemoConnections.Open(_address, _options, transport);
        var follower = new JobFollower([.. References.Select(connections.Open)], listener, _endTimes);
        return await follower.WaitAsync(s_longest, cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<DemoReport> Report(IReadOnlyList<FollowedJob> outcomes) =>
        [.. outcomes.Zip(_jobs, (outcome, job) => DemoReport.Of(outcome, job.Demo.Foreseen, _endTimes.Of(outcome.Reference), job.Simulated.Polls.Count))];
}
