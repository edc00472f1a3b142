using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests;

public class SimulatedJobTests
{
    [Fact]
    public void No_poll_is_lost_and_one_is_accepted_however_many_come_at_once()
    {
        var options = new JobSimulatorOptions { TimeProvider = new FakeClock() };
        var job = new SimulatedJob(JobScript.VeevaVaultJob().WithId("1"), options);

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => job.Poll());

        job.Polls.Count.ShouldBe(20_000);
        job.LimitedPolls.Count.ShouldBe(19_999);
    }
}
