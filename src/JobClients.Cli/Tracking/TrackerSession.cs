using Microsoft.Extensions.DependencyInjection;

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
            // Tables are for the workers to make: what only asks leaves a cluster as it is.
            (options.IsNode, options.CreatesSchema) = (false, false);
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
            T? result = default;
            await TrackingDatabase.UseAsync(async () => result = await use(session.Tracker).ConfigureAwait(false)).ConfigureAwait(false);
            return result!;
        }
    }

    /// <summary>Reads a list to its end.</summary>
    /// <param name="surroundings">Where the database is named.</param>
    /// <param name="first">The query of the first page.</param>
    /// <param name="read">Reads a page: what it has, and the query of the next one, if there is one.</param>
    public static Task<IReadOnlyList<TReport>> ReadAllAsync<TQuery, TReport>(
        Surroundings surroundings, TQuery first, Func<IJobTracker, TQuery, Task<(IEnumerable<TReport> Reports, TQuery? Next)>> read)
        where TQuery : class =>
        UseAsync<IReadOnlyList<TReport>>(surroundings, async tracker =>
        {
            var all = new List<TReport>();
            for (TQuery? query = first; query is not null;)
            {
                (var reports, query) = await read(tracker, query).ConfigureAwait(false);
                all.AddRange(reports);
            }

            return all;
        });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
