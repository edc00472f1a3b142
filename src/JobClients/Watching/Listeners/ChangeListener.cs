using System.Threading.Channels;

namespace JobClients;

/// <summary>Collects the changes of a job until it ends, or until a deadline.</summary>
/// <param name="terms">What it listens for.</param>
/// <param name="joinedAt">When it began to listen.</param>
internal sealed class ChangeListener(WatchTerms terms, TimeSpan joinedAt) : DeadlineListener(terms.Timeout, joinedAt)
{
    private readonly Channel<JobSnapshot> _changes = Channel.CreateUnbounded<JobSnapshot>();
    private JobSnapshot? _last;
    private TimeSpan _nextBeat = terms.NextBeatAfter(joinedAt);

    public ChannelReader<JobSnapshot> Changes => _changes.Reader;

    public override TimeSpan NextBeat => _nextBeat;

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now)
    {
        var isEnd = terms.StopsForInput ? IsAtRest(snapshot, askedAt) : snapshot.IsTerminal;
        if (snapshot.IsNewsAfter(_last) || isEnd)
        {
            Tell(snapshot, now);
        }

        return isEnd && _changes.Writer.TryComplete();
    }

    public override bool Observe(JobClientException failure, bool isHopeless) => isHopeless && _changes.Writer.TryComplete(failure);

    public override void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        End(TimedOut(reference, last, lastFailure));

    public override void End(Exception reason) => _changes.Writer.TryComplete(reason);

    protected override void Beat(JobSnapshot? last, TimeSpan now)
    {
        _nextBeat = terms.NextBeatAfter(now);

        // Who has not taken what was told before would only be told it again later.
        if (last is not null && _last is not null && !_changes.Reader.TryPeek(out _))
        {
            Tell(last, now);
        }
    }

    private void Tell(JobSnapshot snapshot, TimeSpan now)
    {
        (_last, _nextBeat) = (snapshot, terms.NextBeatAfter(now));
        _changes.Writer.TryWrite(snapshot);
    }
}
