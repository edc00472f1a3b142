namespace JobClients.Tests.Watching.Forecasts;

/// <summary>Against the definition, without a grid and without shortcuts.</summary>
public sealed class KernelDensityTests
{
    public static TheoryData<string, double[]> Samples { get; } = new()
    {
        { "one mode", Around(7, 0.5, 60) },
        { "one mode of few", Around(7, 0.5, 4) },
        { "a hair's breadth", Around(7, 0.02, 50) },
        { "two modes", [.. Around(3, 0.1, 40), .. Around(8, 0.2, 20)] },
        { "two modes, one of them rare", [.. Around(3, 0.3, 97), .. Around(6, 0.05, 3)] },
        { "below zero", Around(-4, 1.5, 30) },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Survival_IsThatOfTheWidthThatForeseesBest(string name, double[] values)
    {
        var density = new KernelDensity(values);
        var width = BestWidth(values);

        foreach (var value in Steps(values.Min() - 1, values.Max() + 1, 200))
        {
            var naive = values.Average(center => 1 - NormalDistribution.Cumulative((value - center) / width));
            density.Survival(value).ShouldBe(naive, 0.004, $"{name} at {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Survival_HasRoomAroundTheValues_AndEndsWithIt(string name, double[] values)
    {
        var density = new KernelDensity(values);
        var deviation = Deviation(values);

        density.Start.ShouldBeLessThanOrEqualTo(values.Min() - (2 * deviation), name);
        density.Start.ShouldBeGreaterThan(values.Min() - (5 * deviation) - 0.05, name);
        (density.End - values.Max()).ShouldBe(values.Min() - density.Start, tolerance: 1e-9);
        density.Survival(density.Start).ShouldBe(1);
        density.Survival(density.Start - 1).ShouldBe(1);
        density.Survival(density.End).ShouldBe(0);
        density.Survival(density.End + 1).ShouldBe(0);
        Steps(density.Start, density.End, 5_000).Select(density.Survival).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Survival_OfEqualValues_IsAsWideAsAHundredth()
    {
        var density = new KernelDensity([5, 5, 5, 5]);

        density.Survival(5).ShouldBe(0.5, tolerance: 0.01);
        density.Survival(5.01).ShouldBe(0.1587, tolerance: 0.01);
        density.Survival(4.99).ShouldBe(0.8413, tolerance: 0.01);
    }

    private static double BestWidth(double[] values)
    {
        var widest = Math.Max(0.01, 1.06 * Math.Max(0.01, Deviation(values)) * Math.Pow(values.Length, -0.2));
        return new[] { 1, 0.5, 0.25, 0.12, 0.06 }
            .Select(share => Math.Max(0.01, share * widest))
            .MaxBy(width => values.Select((_, left) => Math.Log(Math.Max(1e-9 / width, values.Where((_, i) => i != left).Sum(other => Kernel((values[left] - other) / width) / width)))).Sum());
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1));

    private static double Kernel(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    private static IEnumerable<double> Steps(double from, double to, int count) => Enumerable.Range(0, count + 1).Select(i => from + ((to - from) * i / count));

    private static double[] Around(double mean, double deviation, int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => mean + (2 * deviation * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)))];
    }
}
