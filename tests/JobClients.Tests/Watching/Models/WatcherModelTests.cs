namespace JobClients.Tests.Watching.Models;

/// <summary>
/// Random use of a watcher in virtual time, against a model that knows when polls may start and how each call has to end.
/// </summary>
public sealed class WatcherModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task RandomUse_IsAsTheModelHasIt(int seed) => (await RunAsync(seed, 1_000)).ShouldBeGreaterThan(100);

    [Fact]
    public async Task RandomUse_ManyShortLives_IsAsTheModelHasIt()
    {
        for (var seed = 100; seed < 200; seed++)
        {
            await RunAsync(seed, 100);
        }
    }

    /// <summary>On a thread that has no synchronization context, so that what an answer leads to is over when it is given.</summary>
    private static Task<int> RunAsync(int seed, int steps) => Task.Run(() =>
    {
        using var run = new ModelRun(seed);
        try
        {
            run.Run(steps);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed}: {exception.Message}{Environment.NewLine}{run.Story}", exception);
        }

        return run.Polls;
    });
}
