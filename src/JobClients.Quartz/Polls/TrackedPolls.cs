using System.Data.Common;
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
        var attempt = await PollAsync(scheduler, reference, memory, cancellationToken).ConfigureAwait(false);
        switch (attempt)
        {
            case { Result: { } result }:
                await SettleAsync(scheduler, reference, attempt.Claim, result).ConfigureAwait(false);
                break;
            case { Fault: { } fault }:
                await TakeFaultAsync(scheduler, reference, attempt.Claim, fault).ConfigureAwait(false);
                break;
            default:
                ClusterInstruments.Polled(reference, attempt.HadNoRoom ? "no_room" : "denied");
                var delay = attempt.HadNoRoom && !cancellationToken.IsCancellationRequested ? s_pause : TimeSpan.Zero;
                await settlement.DeferAsync(scheduler, reference, delay, CancellationToken.None).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Whatever else is to end, a poll that was made is written down, so that it is not made again.</summary>
    private async Task SettleAsync(IScheduler scheduler, JobReference reference, Guid claim, JobPollResult result)
    {
        try
        {
            var isSettled = await settlement.SettleAsync(scheduler, reference, claim, result, CancellationToken.None).ConfigureAwait(false);
            ClusterInstruments.Polled(reference, isSettled ? "settled" : "overtaken");
        }
        catch (Exception fault) when (!Outage.Is(fault))
        {
            await TakeFaultAsync(scheduler, reference, claim, fault).ConfigureAwait(false);
        }
    }

    private async Task TakeFaultAsync(IScheduler scheduler, JobReference reference, Guid claim, Exception fault)
    {
        ClusterInstruments.Polled(reference, "fault");
        log.PollFault(reference, fault);
        await settlement.TakeFaultAsync(scheduler, reference, claim, fault, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Attempt> PollAsync(IScheduler scheduler, JobReference reference, JobMemory? memory, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        try
        {
            var job = connections.Open(reference);
            var claim = new PollClaim(database, scheduler.SchedulerInstanceId, job, id, clock);
            return new(id, await PollAsync(job, claim, memory, cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            return new(id, HadNoRoom: true);
        }
        catch (Exception fault) when (!Outage.Is(fault))
        {
            // A database that does not answer is no fault of the job's, which Quartz fires again.
            return new(id, Fault: fault);
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
            var leave = await AskAsync(claim, abandoned).ConfigureAwait(false);
            if (leave is not null)
            {
                stopping.Unregister();
                waiting.CancelAfter(Timeout.InfiniteTimeSpan);
            }

            return leave;
        }
    }

    /// <summary>
    /// Asks for leave. A database that does not answer gives none: to fail would end the program's own waits for the job, which
    /// need no leave.
    /// </summary>
    private static async Task<TimeSpan?> AskAsync(PollClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            return await claim.AskAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException failure) when (Outage.Is(failure))
        {
            return null;
        }
    }

    /// <summary>What came of an attempt to poll; nothing if there was no leave for it.</summary>
    private sealed record Attempt(Guid Claim, JobPollResult? Result = null, Exception? Fault = null, bool HadNoRoom = false);
}
