using Microsoft.Extensions.Options;

namespace JobClients;

/// <summary>Tracks jobs by rows in the database and a Quartz job for each, in one transaction.</summary>
internal sealed class JobTracker(ClusterDatabase database, ClusterScheduler scheduler, IOptions<ClusteredWatchingOptions> options) : IJobTracker
{
    private const int MaxPageSize = 1000;

    public async Task<bool> TrackAsync(
        JobReference reference, TimeSpan timeout, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromDays(3650));
        }

        Metadata.Check(metadata ?? Metadata.None);
        TimeSpan? limit = timeout == Timeout.InfiniteTimeSpan ? null : timeout;
        return await ChangeAsync(
            async unit =>
            {
                var isNew = await TrackedJobRows.AddAsync(unit, reference, limit, metadata, cancellationToken).ConfigureAwait(false);
                if (isNew)
                {
                    await PollTrigger.BeginAsync(unit.Scheduler, reference, options.Value.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                }

                return isNew;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> UntrackAsync(JobReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ChangeAsync(
            async unit =>
            {
                var wasKnown = await TrackedJobRows.RemoveAsync(unit, reference, cancellationToken).ConfigureAwait(false);
                await PollTrigger.EndAsync(unit.Scheduler, reference, cancellationToken).ConfigureAwait(false);
                return wasKnown;
            },
            cancellationToken);
    }

    public async Task<TrackedJob?> GetAsync(JobReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
        return await TrackedJobRows.FindAsync(database, reference, cancellationToken).ConfigureAwait(false);
    }

    public async Task<TrackedJobPage> ListAsync(TrackedJobQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckPageSize(query.PageSize);
        await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
        var jobs = await TrackedJobRows.ListAsync(database, query, cancellationToken).ConfigureAwait(false);
        return new(jobs, jobs.Count == query.PageSize ? jobs[^1].Reference : null);
    }

    public async Task<JobOutcomePage> ListOutcomesAsync(JobOutcomeQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckPageSize(query.PageSize);
        await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
        var outcomes = await OutcomeRows.ListAsync(database, query, cancellationToken).ConfigureAwait(false);
        return new(outcomes, outcomes.Count == query.PageSize ? outcomes[^1].Sequence : null);
    }

    public Task<bool> ResumeOutcomeAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(
        async unit =>
        {
            if (await OutcomeRows.ResumeAsync(unit, id, cancellationToken).ConfigureAwait(false) is not { } reference)
            {
                return false;
            }

            await DeliveryTrigger.SetAsync(unit.Scheduler, reference, options.Value.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<bool> ChangeAsync(Func<UnitOfWork, Task<bool>> change, CancellationToken cancellationToken) =>
        await UnitOfWork.RunAsync(database, await scheduler.GetAsync(cancellationToken).ConfigureAwait(false), change, cancellationToken).ConfigureAwait(false);

    private static void CheckPageSize(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaxPageSize);
    }
}
