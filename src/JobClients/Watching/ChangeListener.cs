using System.Threading.Channels;

namespace JobClients;

/// <summary>Collects the changes of a job until it ends, or until a deadline.</summary>
internal sealed class ChangeListener(TimeSpan? timeout, TimeSpan joinedAt, bool stopsForInput) : PollListener
{
    private readonly Channel<JobSnapshot> _changes = Channel.CreateUnbounded<JobSnapshot>(new() { SingleReader = true });
    private JobSnapshot? _last;

    public ChannelReader<JobSnapshot> Changes => _changes.Reader;

    public override TimeSpan Deadline { get; } = Moment.After(joinedAt, timeout ?? Moment.Never);

    public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt)
    {
        // A poll that began before this listener joined may have missed the input which the caller gave just before.
        var isEnd = snapshot.IsTerminal || (stopsForInput && snapshot.State == JobState.AwaitingInput && askedAt >= joinedAt);
        if (snapshot.IsNewsAfter(_last) || isEnd)
        {
            _last = snapshot;
            _changes.Writer.TryWrite(snapshot);
        }

        return isEnd && _changes.Writer.TryComplete();
    }

    public override bool Observe(JobClientException failure, bool isHopeless) => isHopeless && _changes.Writer.TryComplete(failure);

    public override void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        _changes.Writer.TryComplete(new JobWaitTimeoutException(reference, timeout ?? Moment.Never, last, lastFailure));

    public override void End(Exception reason) => _changes.Writer.TryComplete(reason);
}
