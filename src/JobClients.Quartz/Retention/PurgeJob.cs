using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>Removes what is out of date, a little at a time, so that nobody waits for it.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeJob(ClusterDatabase database, IOptions<ClusteredWatchingOptions> options) : IJob
{
    private const int Batch = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // Parked ones are kept until somebody has looked at them.
        await PurgeAsync(
            """
            DELETE FROM tracked_job WHERE reference IN (
              SELECT reference FROM tracked_job WHERE status IN ('Ended', 'TimedOut') AND closed_at < clock_timestamp() - $1 LIMIT $2)
            """,
            cancellationToken).ConfigureAwait(false);
        await PurgeAsync(
            "DELETE FROM job_outcome WHERE id IN (SELECT id FROM job_outcome WHERE delivered_at < clock_timestamp() - $1 LIMIT $2)",
            cancellationToken).ConfigureAwait(false);
        await RunTimeRows.TrimAsync(database, cancellationToken).ConfigureAwait(false);
    }

    private async Task PurgeAsync(string sql, CancellationToken cancellationToken)
    {
        while (await database.Source.ExecuteAsync(sql, cancellationToken, options.Value.Retention, Batch).ConfigureAwait(false) == Batch)
        {
            // There may be more.
        }
    }
}
