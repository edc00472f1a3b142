using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Tests.Polling;

using Simulator = JobClients.Benchmarks.Polling.Simulator;

public sealed class SimulationTests
{
    private static readonly Cell s_cell = new(RunTimeLaws.All[1], 60, Floor: 10, Jobs: 500);

    public static TheoryData<string> ByTheClock =>
        [.. Ours.All.Concat<Waiter>(KnownPeers.All).Where(waiter => waiter.GoesByTheClock).Select(waiter => waiter.Name)];

    [Fact]
    public async Task RunAsync_FixedInterval_HasTheDelayAndThePollsThatFollow()
    {
        var polls = await SimulatedWait.RunAsync(options => options.Schedule = new SequenceSchedule(10), runTime: 25, floor: 0);

        polls.ShouldBe([0, 10, 20, 30]);
    }

    [Fact]
    public async Task RunAsync_Floor_IsKeptByTheGate()
    {
        var polls = await SimulatedWait.RunAsync(options => options.Schedule = new SequenceSchedule(1), runTime: 25, floor: 10);

        polls.ShouldBe([0, 10, 20, 30]);
    }

    /// <summary>What lets one job stand for all: a waiter that is said to go by the clock must do so.</summary>
    [Theory]
    [MemberData(nameof(ByTheClock))]
    public async Task GoesByTheClock_JobsOneByOne_AreSeenAtTheSamePolls(string name)
    {
        var waiter = Ours.All.Concat<Waiter>(KnownPeers.All).Single(waiter => waiter.Name == name);
        var pastRuns = s_cell.DrawPastRuns(waiter.Knowledge.PastRuns, repeat: 0);
        async Task<List<double>> PollsAsync(double runTime, int seed) => await SimulatedWait.RunAsync(
            options => waiter.Configure(options, new(PollCost: 1, pastRuns, new Random(seed))), runTime, s_cell.Floor);

        var all = await PollsAsync(s_cell.RunTimes[^1], seed: 0);
        foreach (var runTime in s_cell.RunTimes.Where((_, index) => index % 50 == 0))
        {
            var polls = await PollsAsync(runTime, seed: 1);
            polls.ShouldBe(all.Take(polls.Count));
            polls[^1].ShouldBeGreaterThanOrEqualTo(runTime);
        }
    }

    [Fact]
    public async Task Simulator_Twice_GivesTheSame()
    {
        foreach (var waiter in Ours.All.Concat<Waiter>(KnownPeers.All))
        {
            var (one, other) = (await new Simulator(s_cell, repeats: 2).RunAsync(waiter, 1), await new Simulator(s_cell, repeats: 2).RunAsync(waiter, 1));

            (other.PollsPerJob, other.MeanDelay, other.Delay95).ShouldBe((one.PollsPerJob, one.MeanDelay, one.Delay95));
        }
    }

    [Fact]
    public async Task Simulator_WhoKnowsNoProgress_NeverCostsLessThanTheBound()
    {
        foreach (var law in RunTimeLaws.All)
        {
            var cell = new Cell(law, 60, Floor: 10, Jobs: 200);
            var bound = new LowerBound(cell.RunTimes, cell.Floor).At(1);
            foreach (var waiter in KnownPeers.All.Where(waiter => waiter.GoesByTheClock))
            {
                (await new Simulator(cell, repeats: 1).RunAsync(waiter, 1)).Cost(1).ShouldBeGreaterThanOrEqualTo(bound);
            }
        }
    }

    [Fact]
    public void Outcome_Cost_LeavesOutTheFirstPoll()
    {
        var outcome = new Outcome();
        outcome.Add(polls: 3, delay: 4);
        outcome.Add(polls: 5, delay: 0);

        outcome.PollsPerJob.ShouldBe(4);
        outcome.Cost(pollCost: 0.5).ShouldBe(2 + (0.5 * 3));
    }
}
