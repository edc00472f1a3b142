using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>The scheduler of the cluster, ready to be used: with its tables, and by the database's clock.</summary>
internal sealed class ClusterScheduler(ISchedulerFactory schedulers, ClusterDatabase database, DatabaseClock clock, IOptions<ClusteredWatchingOptions> options) : IDisposable
{
    /// <summary>What Quartz knows the scheduler by.</summary>
    public const string Name = "JobClients";

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile IScheduler? _scheduler;

    public async ValueTask<IScheduler> GetAsync(CancellationToken cancellationToken) =>
        _scheduler ?? await PrepareAsync(cancellationToken).ConfigureAwait(false);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<IScheduler> PrepareAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_scheduler is null)
            {
                await PrepareSchemaAsync(cancellationToken).ConfigureAwait(false);
                await clock.SetAsync(database, cancellationToken).ConfigureAwait(false);
                _scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
            }

            return _scheduler;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task PrepareSchemaAsync(CancellationToken cancellationToken)
    {
        if (options.Value.CreatesSchema)
        {
            await ClusterSchema.MigrateAsync(database, cancellationToken).ConfigureAwait(false);
        }

        await ClusterSchema.CheckAsync(database, cancellationToken).ConfigureAwait(false);
    }
}
