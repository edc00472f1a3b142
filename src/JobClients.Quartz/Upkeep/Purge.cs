using Microsoft.Extensions.Options;

namespace JobClients;

/// <summary>Removes what is out of date, a little at a time, so that nobody waits for it; and waits for nobody.</summary>
internal sealed class Purge(ClusterDatabase database, IOptions<ClusteredWatchingOptions> options)
{
    private const int Batch = 1000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Parked ones are kept until somebody has looked at them. One that is locked is being tracked anew.
        await PurgeAsync(
            """
            DELETE FROM tracked_job WHERE reference IN (
              SELECT reference FROM tracked_job
              WHERE (status = 'Removed' OR (status IN ('Ended', 'TimedOut') AND closed_at < clock_timestamp() - $1)) AND next_poll_at < clock_timestamp()
              LIMIT $2 FOR UPDATE SKIP LOCKED)
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
