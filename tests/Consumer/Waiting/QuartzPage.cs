using JobClients;
using Microsoft.Extensions.DependencyInjection;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.Quartz. There is no database here, so nothing is started.</summary>
internal static class QuartzPage
{
    public static void Run()
    {
        Add(new ServiceCollection(), "Host=localhost");
        Console.WriteLine("a cluster may be added");
    }

    private static void Add(IServiceCollection services, string database)
    {
        services.AddSingleton<IJobOutcomeHandler, Bookkeeping>();
        services.AddClusteredJobWatching(options => options.ConnectionString = database);

        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IJobTracker>();
    }

    private sealed class Bookkeeping : IJobOutcomeHandler
    {
        public Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
