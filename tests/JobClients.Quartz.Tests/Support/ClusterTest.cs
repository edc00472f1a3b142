using JobClients.Quartz.Tests.Postgres;
using JobClients.Support.Postgres;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Support;

/// <summary>A test with a cluster of its own.</summary>
[Collection(PostgresTests.Name)]
public abstract class ClusterTest(PostgresTests.Fixture postgres) : IAsyncLifetime
{
    protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>So short that a poll now and then is all a job takes.</summary>
    protected static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private protected TestCluster Cluster { get; private set; } = null!;

    protected PostgresServer Postgres => postgres.Server;

    public async Task InitializeAsync() => Cluster = await TestCluster.StartAsync(Postgres);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    protected static JobScript Runs(TimeSpan time) => JobScript.DataQuery().Then("in_progress", time).End("completed");

    private protected (SimulatedJob Job, JobReference Reference) Add(JobScript script)
    {
        var job = Cluster.Simulator.Add(script);
        return (job, JobReference.Parse(job.Reference));
    }

    /// <summary>Waits until something is so.</summary>
    protected static async Task UntilAsync(Func<Task<bool>> isSo, double seconds = 30)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await IsSoAsync(isSo))
        {
            TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(seconds);
            await PauseAsync(0.1);
        }
    }

    /// <summary>A database that is being started anew does not answer.</summary>
    private static async Task<bool> IsSoAsync(Func<Task<bool>> isSo)
    {
        try
        {
            return await isSo();
        }
        catch (Npgsql.NpgsqlException)
        {
            return false;
        }
    }

    protected static Task PauseAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
}
