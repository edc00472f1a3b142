namespace JobClients.Tests.Watching.Forecasts;

public sealed class NormalDistributionTests
{
    /// <summary>From tables of the distribution.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624613)]
    [InlineData(-0.5, 0.3085375387)]
    [InlineData(1, 0.8413447461)]
    [InlineData(-1, 0.1586552539)]
    [InlineData(1.959963985, 0.975)]
    [InlineData(-2.326347874, 0.01)]
    [InlineData(3.090232306, 0.999)]
    [InlineData(-6, 0)]
    public void Cumulative_IsThatOfTheTables(double z, double probability) =>
        NormalDistribution.Cumulative(z).ShouldBe(probability, tolerance: 1.5e-7);
}
