using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Tests.Polling;

public sealed class PeerTests
{
    [Theory]
    [InlineData("Azure .NET data plane", new double[] { 1, 1, 1, 1 })]
    [InlineData("Azure .NET management", new double[] { 1, 1, 1, 2, 4, 8, 16, 32, 32, 32 })]
    [InlineData("Azure Go", new double[] { 30, 30, 30 })]
    [InlineData("Google .NET", new double[] { 10, 10, 10 })]
    [InlineData("Google Java", new double[] { 5, 7.5, 11.25, 16.875, 25.3125, 37.96875, 45, 45 })]
    [InlineData("Terraform", new double[] { 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10, 10 })]
    [InlineData("gh run watch", new double[] { 3, 3, 3 })]
    [InlineData("Airflow", new double[] { 60, 60, 60 })]
    [InlineData("Oracle Cloud", new double[] { 1, 2, 4, 8, 16, 30, 30 })]
    public async Task Gaps_AreAsDocumented(string name, double[] expected) =>
        (await GapsAsync(Find(name), expected.Sum(), seed: 0)).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData("Google Go", 0, new double[] { 1, 2, 4, 8, 16, 32, 60, 60, 60, 60 })]
    [InlineData("AWS waiters", 2, new double[] { 2, 4, 8, 16, 32, 64, 120, 120, 120 })]
    [InlineData("AWS durable functions", 0, new double[] { 5, 7.5, 11.25, 16.875, 25.3125, 37.96875 })]
    public async Task JitteredGaps_FillWhatIsDocumented(string name, double least, double[] most)
    {
        var gaps = new List<List<double>>();
        for (var seed = 0; seed < 300; seed++)
        {
            gaps.Add(await GapsAsync(Find(name), 2000, seed));
        }

        for (var index = 0; index < most.Length; index++)
        {
            // A millisecond more, to which the watcher rounds up.
            var observed = gaps.ConvertAll(gap => gap[index]);
            observed.ShouldAllBe(gap => gap >= least && gap <= most[index] + 0.001);
            observed.Average().ShouldBe((least + most[index]) / 2, Math.Max(0.001, (most[index] - least) * 0.06));
        }
    }

    private static Peer Find(string name) => KnownPeers.All.Single(peer => peer.Name.StartsWith(name, StringComparison.Ordinal));

    private static async Task<List<double>> GapsAsync(Peer peer, double runTime, int seed)
    {
        var setting = new WaitSetting(PollCost: 1, [], new Random(seed));
        var polls = await SimulatedWait.RunAsync(options => peer.Configure(options, setting), runTime - 0.0001, floor: 0);
        return [.. polls.Zip(polls.Skip(1), (poll, next) => next - poll)];
    }
}
