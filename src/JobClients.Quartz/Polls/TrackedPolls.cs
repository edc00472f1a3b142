using Microsoft.Extensions.Logging;
using Quartz;

namespace JobClients;

/// <summary>Polls tracked jobs when Quartz fires them.</summary>
internal sealed class TrackedPolls(
    JobConnections connections, ClusterDatabase database, NodeWork node, DatabaseClock clock, Settlement settlement, ILogger<TrackedPolls> log)
{
    /// <summary>
    /// How long a poll waits for room in its connection's budget. After that the place among the node's polls is for another
    /// connection, and Quartz fires the job again before long.
    /// </summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>How long the place is for others.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    public async Task RunAsync(IScheduler scheduler, JobReference reference, JobMemory? memory, CancellationToken cancellationToken)
    {
        try
        {
            var job = connections.Open(reference);
            var claim = new PollClaim(database, scheduler.SchedulerInstanceId, job, clock);
            if (await PollAsync(job, claim, memory, cancellationToken).ConfigureAwait(false) is { } result)
            {
                // Whatever else is to end, this is not to be done again.
                var isSettled = await settlement.SettleAsync(scheduler, reference, claim.Id, result, CancellationToken.None).ConfigureAwait(false);
                ClusterInstruments.Polled(reference, isSettled ? "settled" : "overtaken");
            }
            else
            {
                ClusterInstruments.Polled(reference, "denied");
                await settlement.DeferAsync(scheduler, reference, memory, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            ClusterInstruments.Polled(reference, "no_room");
            var delay = cancellationToken.IsCancellationRequested ? TimeSpan.Zero : s_pause;
            await settlement.DeferAsync(scheduler, reference, memory, delay, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not System.Data.Common.DbException and not SchedulerException)
        {
            ClusterInstruments.Polled(reference, "fault");
            log.PollFault(reference, fault);
            await settlement.TakeFaultAsync(scheduler, reference, fault, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Polls, unless there is neither room nor leave for it. Once there is leave, only the answer ends it.</summary>
    private async Task<JobPollResult?> PollAsync(Job job, PollClaim claim, JobMemory? memory, CancellationToken cancellationToken)
    {
        using var waiting = new CancellationTokenSource(s_patience, clock);
        var stopping = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), waiting);
        await using (stopping.ConfigureAwait(false))
        {
            return await job.PollAsync(new() { Memory = memory, BudgetShare = node.BudgetShare, Claim = ClaimAsync }, waiting.Token).ConfigureAwait(false);
        }

        async ValueTask<TimeSpan?> ClaimAsync(CancellationToken abandoned)
        {
            var leave = await claim.AskAsync(abandoned).ConfigureAwait(false);
            if (leave is not null)
            {
                stopping.Unregister();
                waiting.CancelAfter(Timeout.InfiniteTimeSpan);
            }

            return leave;
        }
    }
}
