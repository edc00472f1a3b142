using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>
/// Has fired again what is followed, or waits to be delivered, and has no trigger that will: one that Quartz has given up
/// because a node could not make the job, or that somebody has removed from its tables.
/// </summary>
internal sealed class TriggerRepair(ClusterDatabase database, IOptions<ClusteredWatchingOptions> options)
{
    private const int Batch = 1000;

    private const string Untriggered =
        "NOT EXISTS (SELECT FROM qrtz_triggers WHERE sched_name = $1 AND trigger_group = $2 AND trigger_name = reference AND trigger_state <> 'ERROR')";

    public async Task RunAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        foreach (var reference in await FindAsync(
            $"SELECT reference FROM tracked_job WHERE status = 'Active' AND {Untriggered} LIMIT {Batch}", PollTrigger.Group, cancellationToken).ConfigureAwait(false))
        {
            await UnitOfWork.RunAsync(database, scheduler, unit => PollAsync(unit, reference, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        foreach (var reference in await FindAsync(
            $"SELECT DISTINCT reference FROM job_outcome WHERE {OutcomeRows.Open} AND {Untriggered} LIMIT {Batch}", DeliveryTrigger.Group, cancellationToken).ConfigureAwait(false))
        {
            await UnitOfWork.RunAsync(database, scheduler, unit => DeliverAsync(unit, reference, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IEnumerable<JobReference>> FindAsync(string sql, string group, CancellationToken cancellationToken) =>
        await database.Source.QueryAsync(sql, row => JobReference.Parse(row.GetString(0)), cancellationToken, ClusterScheduler.Name, group).ConfigureAwait(false);

    /// <summary>Looks again, since the job may have ended, or have been set, meanwhile.</summary>
    private async Task PollAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken)
    {
        if (await PollRows.LockAsync(unit, reference, cancellationToken).ConfigureAwait(false)
            && !await PollTrigger.IsSetAsync(unit.Scheduler, reference, cancellationToken).ConfigureAwait(false))
        {
            await PollTrigger.BeginAsync(unit.Scheduler, reference, options.Value.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>To have a delivery fired once too often does no harm: it finds nothing to do, and ends itself.</summary>
    private Task DeliverAsync(UnitOfWork unit, JobReference reference, CancellationToken cancellationToken) =>
        DeliveryTrigger.SetAsync(unit.Scheduler, reference, options.Value.RetryAfterCrash, cancellationToken);
}
