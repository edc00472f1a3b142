using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Tests.Polling;

public sealed class ProgressTests
{
    [Fact]
    public void CountedItems_NeverGoBack_AndHalfwayAreOffByTenPoints()
    {
        var halves = new List<double>();
        for (var seed = 0; seed < 2000; seed++)
        {
            var tell = ProgressTales.CountedItems(new Random(seed));
            var told = Enumerable.Range(0, 100).Select(percent => tell(percent / 100.0)).ToList();
            told.ShouldBeInOrder();
            halves.Add(told[50]);
        }

        var mean = halves.Average();
        mean.ShouldBe(0.5, 0.03);
        Math.Sqrt(halves.Average(half => (half - mean) * (half - mean))).ShouldBe(0.1, 0.01);
    }

    [Fact]
    public void OffByATenth_IsOffByATenth()
    {
        var tell = ProgressTales.OffByATenth(new Random(1));
        var told = Enumerable.Range(0, 5000).Select(_ => tell(0.4)).ToList();

        told.Average().ShouldBe(0.4, 0.005);
        Math.Sqrt(told.Average(share => Math.Pow((share / 0.4) - 1, 2))).ShouldBe(0.1, 0.005);
    }

    [Fact]
    public void Lies_AreTheLiesThatTheyAreCalled()
    {
        var random = new Random(1);

        double[] passed = [0, 0.2, 0.4, 0.6, 0.8];
        passed.Select(ProgressTales.StuckAt99(random)).ShouldBe([0, 0.4, 0.8, 0.99, 0.99], 1e-9);
        passed.Select(ProgressTales.JumpingBack(random)).ShouldBe([0, 0.8, 0.6, 0.4, 0.2], 1e-9);
        passed.Select(ProgressTales.AlwaysZero(random)).ShouldBe([0, 0, 0, 0, 0]);
    }
}
