using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>Calls the handlers, one outcome of a job after the other.</summary>
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
        while (!stopping.IsCancellationRequested
            && await OutcomeRows.FindNextAsync(database, reference, CancellationToken.None).ConfigureAwait(false) is { IsDue: true } attempt)
        {
            await DeliverAsync(attempt.Entry).ConfigureAwait(false);
        }

        await PlanNextAsync(scheduler, reference, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task DeliverAsync(JobOutcomeEntry entry)
    {
        var outcome = entry.Outcome;
        try
        {
            await HandleAsync(outcome).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var isParked = entry.FailedAttempts + 1 >= _options.MaxDeliveryAttempts;
            log.DeliveryFailed(outcome.Reference, outcome.Id, isParked, failure);
            ClusterInstruments.Delivered(outcome, isParked ? "parked" : "failed");
            await OutcomeRows.FailedAsync(database, outcome.Id, $"{failure.GetType().FullName}: {failure.Message}", DelayAfter(entry.FailedAttempts), isParked, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        await OutcomeRows.DeliveredAsync(database, outcome.Id, CancellationToken.None).ConfigureAwait(false);
        ClusterInstruments.Delivered(outcome, "delivered");
    }

    private async Task HandleAsync(JobOutcome outcome)
    {
        using var limit = new CancellationTokenSource(_options.HandlerTimeout, clock);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            foreach (var handler in scope.ServiceProvider.GetServices<IJobOutcomeHandler>())
            {
                await handler.HandleAsync(outcome, limit.Token).ConfigureAwait(false);
            }
        }
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
    private async Task PlanNextAsync(IScheduler scheduler, JobReference reference, CancellationToken cancellationToken)
    {
        var unit = await UnitOfWork.BeginAsync(database, cancellationToken).ConfigureAwait(false);
        await using (unit.ConfigureAwait(false))
        {
            unit.Enlist(scheduler);
            await DeliveryTrigger.EndAsync(scheduler, reference, cancellationToken).ConfigureAwait(false);
            if (await OutcomeRows.FindNextTimeAsync(unit, reference, cancellationToken).ConfigureAwait(false) is { } next)
            {
                await DeliveryTrigger.SetAsync(scheduler, reference, next, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
            }

            await unit.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
