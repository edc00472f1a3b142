using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace JobClients.Cli.Tracking;

/// <summary>What a command asks the cluster's database, without being a node.</summary>
internal sealed class TrackerSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TrackerSession(Surroundings surroundings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddClusteredJobWatching(options =>
        {
            options.IsNode = false;
            TrackingDatabase.Configure(surroundings, options);
        });
        _services = services.BuildServiceProvider();
    }

    public IJobTracker Tracker => _services.GetRequiredService<IJobTracker>();

    /// <summary>Does something with the tracker, and tells what is wrong with the database in its own words.</summary>
    public static async Task<T> UseAsync<T>(Surroundings surroundings, Func<IJobTracker, Task<T>> use)
    {
        var session = new TrackerSession(surroundings);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                return await use(session.Tracker).ConfigureAwait(false);
            }
            catch (OptionsValidationException faults)
            {
                throw new UsageException(string.Join(' ', faults.Failures));
            }
            catch (NpgsqlException failure)
            {
                throw new IOException($"the database failed: {failure.Message}", failure);
            }
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
