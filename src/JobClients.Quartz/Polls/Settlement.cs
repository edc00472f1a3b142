using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>
/// Writes down what came of a poll: the job's new state, its next poll or the end of its tracking, and what is to be told, in
/// one transaction. A node whose leave another has taken over writes nothing.
/// </summary>
internal sealed class Settlement(ClusterDatabase database, IOptions<ClusteredWatchingOptions> options)
{
    /// <summary>After how many faults of the program in a row, none of which is a failure of a poll, a job is parked.</summary>
    private const int MaxFaults = 5;

    private readonly ClusteredWatchingOptions _options = options.Value;

    /// <returns>Whether the poll was this node's to settle.</returns>
    public Task<bool> SettleAsync(IScheduler scheduler, JobReference reference, Guid claim, JobPollResult result, CancellationToken cancellationToken) =>
        UnitOfWork.RunAsync(
            database,
            scheduler,
            async unit =>
            {
                if (await PollRows.UpdateAsync(unit, reference, claim, result, cancellationToken).ConfigureAwait(false) is not { } row)
                {
                    return false;
                }

                await LearnAsync(unit, reference, result, cancellationToken).ConfigureAwait(false);
                if (Judge(row, result) is { } verdict)
                {
                    await WriteAsync(unit, reference, verdict, cancellationToken).ConfigureAwait(false);
                }

                if (row.Status == TrackingStatus.Active)
                {
                    await PollTrigger.SetAsync(scheduler, reference, row.NextPollAt, result.Memory, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);

    /// <summary>
    /// Counts a fault of the program, such as a connection that this node does not have, and parks the job after some. Before
    /// that it is tried again, each time after twice as long, by whichever node.
    /// </summary>
    public Task TakeFaultAsync(IScheduler scheduler, JobReference reference, Guid claim, Exception fault, CancellationToken cancellationToken) =>
        UnitOfWork.RunAsync(
            database,
            scheduler,
            async unit =>
            {
                var taken = await PollRows.TakeFaultAsync(
                    unit, reference, claim, fault.Message, MaxFaults, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                switch (taken)
                {
                    case { IsParked: true }:
                        var content = new OutcomeContent { Reason = KeptText.Of(fault.Message) };
                        await WriteAsync(unit, reference, new(JobOutcomeKind.Parked, content), cancellationToken).ConfigureAwait(false);
                        break;
                    case { Next: var next }:
                        await PollTrigger.MoveAsync(scheduler, reference, next, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                        break;
                }
            },
            cancellationToken);

    /// <summary>
    /// Has a job that could not be polled fired again when it can be, unless another node is at it, or its time is over. What is
    /// no longer tracked is fired no more.
    /// </summary>
    public Task DeferAsync(IScheduler scheduler, JobReference reference, TimeSpan delay, CancellationToken cancellationToken) =>
        UnitOfWork.RunAsync(
            database,
            scheduler,
            async unit =>
            {
                if (await PollRows.TimeOutAsync(unit, reference, cancellationToken).ConfigureAwait(false) is { } content)
                {
                    await WriteAsync(unit, reference, new(JobOutcomeKind.TimedOut, content), cancellationToken).ConfigureAwait(false);
                    return;
                }

                var (isTracked, next) = await PollRows.FindOpeningAsync(unit, reference, delay, cancellationToken).ConfigureAwait(false);
                if (!isTracked)
                {
                    await PollTrigger.EndAsync(scheduler, reference, cancellationToken).ConfigureAwait(false);
                }
                else if (next is { } time)
                {
                    await PollTrigger.MoveAsync(scheduler, reference, time, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken);

    /// <summary>What there is to tell, if anything.</summary>
    private Verdict? Judge(PolledRow row, JobPollResult result)
    {
        var content = result.Snapshot is { } snapshot
            ? OutcomeContent.Of(snapshot)
            : new() { State = row.State, Status = row.VendorStatus, Reason = KeptText.Of(result.Failure?.Message) };
        return row.Status switch
        {
            TrackingStatus.Ended => new(JobOutcomeKind.Ended, content),
            TrackingStatus.Parked => new(JobOutcomeKind.Parked, content),
            TrackingStatus.TimedOut => new(JobOutcomeKind.TimedOut, content),
            _ when content.State == row.StateBefore && content.Status == row.VendorStatusBefore => null,
            _ when content.State == JobState.AwaitingInput => new(JobOutcomeKind.AwaitingInput, content),
            _ => _options.ReportsChanges ? new(JobOutcomeKind.Changed, content) : null,
        };
    }

    private async Task WriteAsync(UnitOfWork unit, JobReference reference, Verdict verdict, CancellationToken cancellationToken)
    {
        // The scheduler first, whose lock others wait for: so outcomes are seen in the order of their numbers, and who reads on
        // from the last one misses none.
        await DeliveryTrigger.SetAsync(unit.Scheduler, reference, _options.RetryAfterCrash, cancellationToken).ConfigureAwait(false);
        if (verdict.EndsTracking)
        {
            await PollTrigger.EndAsync(unit.Scheduler, reference, cancellationToken).ConfigureAwait(false);
        }

        await OutcomeRows.AddAsync(unit, reference, verdict.Kind, verdict.Content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What concerns other jobs: how long this one ran, and for how long the server wants to be left alone.</summary>
    private static async Task LearnAsync(UnitOfWork unit, JobReference reference, JobPollResult result, CancellationToken cancellationToken)
    {
        if (result.RunTime is { } run)
        {
            await RunTimeRows.AddAsync(unit, RunTimeHistory.KindOf(reference), run, cancellationToken).ConfigureAwait(false);
        }

        if (result.Failure is { Kind: JobClientErrorKind.RateLimited, RetryAfter: { } wait })
        {
            await PollRows.PauseAsync(unit, TrackedJobRows.ConnectionOf(reference), wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Verdict(JobOutcomeKind Kind, OutcomeContent Content)
    {
        public bool EndsTracking => Kind is JobOutcomeKind.Ended or JobOutcomeKind.Parked or JobOutcomeKind.TimedOut;
    }
}
