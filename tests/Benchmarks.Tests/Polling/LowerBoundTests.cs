using JobClients.Benchmarks.Polling;

namespace JobClients.Benchmarks.Tests.Polling;

public sealed class LowerBoundTests
{
    private static readonly double[] s_pollCosts = [0.2, 1, 5, 40];

    [Fact]
    public void At_NoFloor_IsTheBestOfAllChoicesOfEnds()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var runTimes = RunTimeLaws.All[seed % 6].Draw(9, 20, seed);
            foreach (var pollCost in s_pollCosts)
            {
                new LowerBound(runTimes, floor: 0).At(pollCost).ShouldBe(BestOfAllChoices(runTimes, pollCost), 1e-9);
            }
        }
    }

    [Fact]
    public void At_NoFloor_IsWhatTheFullSearchFinds()
    {
        foreach (var law in RunTimeLaws.All)
        {
            var runTimes = law.Draw(300, 60, seed: 3);
            foreach (var pollCost in s_pollCosts)
            {
                new LowerBound(runTimes, floor: 0).At(pollCost).ShouldBe(FullSearch(runTimes, pollCost), 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    public void At_WholeSeconds_NoScheduleOnAFinerGridIsBetter(int floor)
    {
        for (var seed = 0; seed < 18; seed++)
        {
            double[] runTimes = [.. RunTimeLaws.All[seed % 6].Draw(12, 25, seed).Select(time => Math.Min(150, Math.Ceiling(time)))];
            foreach (var pollCost in s_pollCosts)
            {
                new LowerBound(runTimes, floor).At(pollCost).ShouldBe(BestOnAGrid(runTimes, pollCost, floor, step: 0.5), 1e-9);
            }
        }
    }

    /// <summary>The optimum for a law without memory is a constant interval, for which there is a formula.</summary>
    [Theory]
    [InlineData(0.2, 1.05)]
    [InlineData(1, 1.02)]
    [InlineData(5, 1.01)]
    public void At_Exponential_IsAlmostTheFormulaAndNeverAbove(double pollCost, double most)
    {
        var law = RunTimeLaws.All.Single(law => law.Name == "exponential");
        var bound = new LowerBound(law.Spread(5000, 60), floor: 0).At(pollCost);

        (ExponentialOptimum(60 / Math.Log(2), pollCost) / bound).ShouldBeInRange(1, most);
    }

    [Fact]
    public void At_OneJob_IsASinglePoll() => new LowerBound([42], floor: 10).At(1).ShouldBe(1);

    private static double BestOfAllChoices(double[] runTimes, double pollCost)
    {
        double[] others = [.. runTimes.Order().SkipLast(1)];
        return Enumerable.Range(0, 1 << others.Length)
            .Min(choice => Cost([.. others.Where((_, index) => (choice & (1 << index)) != 0), runTimes.Max()], runTimes, pollCost));
    }

    private static double Cost(IReadOnlyList<double> polls, double[] runTimes, double pollCost) => runTimes.Average(time =>
    {
        var poll = polls.TakeWhile(poll => poll < time).Count();
        return polls[poll] - time + (pollCost * (poll + 1));
    });

    private static double FullSearch(double[] runTimes, double pollCost)
    {
        double[] times = [0, .. runTimes.Order()];
        var costs = new double[times.Length];
        for (var i = times.Length - 2; i >= 0; i--)
        {
            var unfinished = (double)(times.Length - 1 - i) / runTimes.Length;
            costs[i] = Enumerable.Range(i + 1, times.Length - 1 - i).Min(j => ((times[j] - times[i] + pollCost) * unfinished) + costs[j]);
        }

        return costs[0] - runTimes.Average();
    }

    private static double BestOnAGrid(double[] runTimes, double pollCost, double floor, double step)
    {
        var last = (int)((runTimes.Max() + floor) / step);
        var costs = new double[last + 1];
        for (var i = last; i >= 0; i--)
        {
            var unfinished = runTimes.Where(time => time > i * step).ToArray();
            costs[i] = unfinished.Length == 0 ? 0 : double.PositiveInfinity;
            for (var j = i + Math.Max(1, (int)(floor / step)); j <= last && unfinished.Length > 0; j++)
            {
                var waits = unfinished.Where(time => time <= j * step).Sum(time => (j * step) - time);
                costs[i] = Math.Min(costs[i], (pollCost * unfinished.Length) + waits + costs[j]);
            }
        }

        return costs[0] / runTimes.Length;
    }

    private static double ExponentialOptimum(double mean, double pollCost)
    {
        double Cost(double interval) => ((interval + pollCost) / (1 - Math.Exp(-interval / mean))) - mean;
        return Enumerable.Range(1, 100_000).Min(step => Cost(step * 0.001 * Math.Sqrt(pollCost)));
    }
}
