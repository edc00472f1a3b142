using System.Threading.Channels;

namespace JobClients;

/// <summary>Collects the changes of a job until it ends, or until a deadline.</summary>
internal sealed class ChangeListener(TimeSpan? timeout, TimeSpan now, bool stopsForInput) : PollListener
{
    private readonly Channel<JobSnapshot> _changes = Channel.CreateUnbounded<JobSnapshot>(new() { SingleReader = true });
    private JobSnapshot? _last;

    public ChannelReader<JobSnapshot> Changes => _changes.Reader;

    public override TimeSpan Deadline { get; } = timeout is null || timeout > Never - now ? Never : now + timeout.Value;

    public override bool Observe(JobSnapshot snapshot)
    {
        var isEnd = snapshot.IsTerminal || (stopsForInput && snapshot.State == JobState.AwaitingInput);
        if (snapshot.IsNewsAfter(_last) || isEnd)
        {
            _last = snapshot;
            _changes.Writer.TryWrite(snapshot);
        }

        return isEnd && _changes.Writer.TryComplete();
    }

    public override bool Observe(JobClientException failure, bool isHopeless) => isHopeless && _changes.Writer.TryComplete(failure);

    public override void Expire(JobReference reference, JobSnapshot? last, JobClientException? lastFailure) =>
        _changes.Writer.TryComplete(new JobWaitTimeoutException(reference, timeout ?? Never, last, lastFailure));

    public override void End(Exception reason) => _changes.Writer.TryComplete(reason);
}
