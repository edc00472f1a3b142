using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>Calls the handlers, one outcome of a job after the other.</summary>
/// <remarks>
/// The database leases an outcome to one node, which prolongs the lease while handlers are at it. Quartz alone would not do:
/// a node that stands still is dead for the others, and then goes on where it was.
/// </remarks>
internal sealed class OutcomeDeliveries(
    ClusterDatabase database, IServiceScopeFactory scopes, DatabaseClock clock, IOptions<ClusteredWatchingOptions> options, ILogger<OutcomeDeliveries> log)
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMinutes(10);

    private readonly ClusteredWatchingOptions _options = options.Value;

    /// <param name="scheduler">The scheduler that fires this.</param>
    /// <param name="reference">The job.</param>
    /// <param name="stopping">Has the next outcome left to another node; the one at hand is handled to its end.</param>
    public async Task RunAsync(IScheduler scheduler, JobReference reference, CancellationToken stopping)
    {
        var attempt = Guid.NewGuid();
        while (!stopping.IsCancellationRequested
            && await OutcomeRows.LeaseNextAsync(database, reference, attempt, _options.RetryAfterCrash, CancellationToken.None).ConfigureAwait(false) is { } entry
            && await DeliverAsync(attempt, entry).ConfigureAwait(false))
        {
            // Another may follow.
        }

        await PlanNextAsync(scheduler, reference, CancellationToken.None).ConfigureAwait(false);
    }

    /// <returns>Whether it was this node's to deliver to the last.</returns>
    private async Task<bool> DeliverAsync(Guid attempt, JobOutcomeEntry entry)
    {
        var outcome = entry.Outcome;
        try
        {
            await HandleAsync(attempt, outcome).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var isParked = entry.FailedAttempts + 1 >= _options.MaxDeliveryAttempts;
            log.DeliveryFailed(outcome.Reference, outcome.Id, isParked, failure);
            var error = $"{failure.GetType().FullName}: {failure.Message}";
            return Count(outcome, isParked ? "parked" : "failed", await OutcomeRows.FailedAsync(
                database, attempt, outcome.Id, error, DelayAfter(entry.FailedAttempts), isParked, CancellationToken.None).ConfigureAwait(false));
        }

        return Count(outcome, "delivered", await OutcomeRows.DeliveredAsync(database, attempt, outcome.Id, CancellationToken.None).ConfigureAwait(false));
    }

    private async Task HandleAsync(Guid attempt, JobOutcome outcome)
    {
        using var limit = new CancellationTokenSource(_options.HandlerTimeout, clock);
        using var done = new CancellationTokenSource();
        var lease = KeepLeaseAsync(attempt, outcome.Id, limit, done.Token);
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                foreach (var handler in scope.ServiceProvider.GetServices<IJobOutcomeHandler>())
                {
                    await handler.HandleAsync(outcome, limit.Token).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await lease.ConfigureAwait(false);
        }
    }

    /// <summary>Prolongs the lease until handlers are done, and asks them to stop if another has it.</summary>
    private async Task KeepLeaseAsync(Guid attempt, Guid id, CancellationTokenSource handlers, CancellationToken done)
    {
        using var beat = new PeriodicTimer(_options.RetryAfterCrash / 3, clock);
        while (await NextAsync(beat, done).ConfigureAwait(false))
        {
            try
            {
                if (!await OutcomeRows.RenewAsync(database, attempt, id, _options.RetryAfterCrash, done).ConfigureAwait(false))
                {
                    await handlers.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
            catch (Exception failure) when (Outage.Is(failure))
            {
                // Handlers are done; or the database does not answer, and may do so at the next beat.
            }
        }
    }

    /// <returns>Whether there is a next beat.</returns>
    private static async Task<bool> NextAsync(PeriodicTimer beat, CancellationToken done)
    {
        try
        {
            return await beat.WaitForNextTickAsync(done).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static bool Count(JobOutcome outcome, string result, bool wasLeased)
    {
        ClusterInstruments.Delivered(outcome, wasLeased ? result : "overtaken");
        return wasLeased;
    }

    private TimeSpan DelayAfter(int failedAttempts)
    {
        var delay = _options.DeliveryRetryDelay * Math.Pow(2, Math.Min(failedAttempts, 20));
        return delay < s_longestDelay ? delay : s_longestDelay;
    }

    /// <summary>
    /// Ends the Quartz job, unless there is more to deliver later. The scheduler's lock is taken first: who writes down another
    /// outcome meanwhile waits for it, and sets the trigger anew, or has done so before, and is seen here.
    /// </summary>
    private Task PlanNextAsync(IScheduler scheduler, JobReference reference, CancellationToken cancellationToken) =>
        UnitOfWork.RunAsync(
            database,
            scheduler,
            async unit =>
            {
                await DeliveryTrigger.EndAsync(scheduler, reference, cancellationToken).ConfigureAwait(false);
                if (await OutcomeRows.FindNextTimeAsync(unit, reference, cancellationToken).ConfigureAwait(false) is { } next)
                {
                    await DeliveryTrigger.SetAsync(scheduler, reference, next, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken);
}
