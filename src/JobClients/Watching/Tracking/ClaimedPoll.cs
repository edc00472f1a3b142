namespace JobClients;

/// <summary>A poll for which leave is asked before it is sent.</summary>
internal sealed class ClaimedPoll(JobPoll poll, Func<CancellationToken, ValueTask<TimeSpan?>> claim) : JobPoll(poll.Reference)
{
    private volatile bool _isOver;
    private volatile bool _isClaimed;

    public override TimeSpan MinimumInterval => poll.MinimumInterval;

    public override bool TellsAge => poll.TellsAge;

    public override async Task<JobSnapshot> RunAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (!_isOver)
        {
            PollFence.Current = await ClaimAsync(time, cancellationToken).ConfigureAwait(false);
        }

        return await poll.RunAsync(time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether there is leave for a poll that was made already: the answer of one that others sent is as good.</summary>
    public async ValueTask<bool> MayKeepAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return _isClaimed || await ClaimAsync(time, cancellationToken).ConfigureAwait(false) is not null;
        }
        catch (PollDeniedException)
        {
            return false;
        }
    }

    /// <summary>Ends the asking: what others in this program poll from then on is theirs.</summary>
    public void End() => _isOver = true;

    private async ValueTask<PollFence> ClaimAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        // Made before the question, from which the leave counts.
        var fence = new PollFence(time);
        fence.Open(await claim(cancellationToken).ConfigureAwait(false));
        _isClaimed = true;
        return fence;
    }
}
