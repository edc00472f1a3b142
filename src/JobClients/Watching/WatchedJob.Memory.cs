namespace JobClients;

internal sealed partial class WatchedJob
{
    private bool _isTracked;
    private JobState? _rememberedState;

    /// <summary>How the job stood at the last answer, be it to another program.</summary>
    private JobState? StateBefore => Last?.State ?? _rememberedState;

    /// <summary>How long until the next poll, as far as it is this job's to say.</summary>
    public TimeSpan NextGap(TimeSpan now) => Moment.Later(TimeSpan.Zero, Moment.Later(_due, _gate.OpensAt) - now);

    /// <summary>How long until the gate opens for the next poll.</summary>
    public TimeSpan LeastGap(TimeSpan now) => Moment.Later(TimeSpan.Zero, _gate.OpensAt - now);

    /// <summary>What is known of the job.</summary>
    /// <param name="epoch">When the watcher's clock stood at zero, by the wall clock.</param>
    public JobMemory Remember(DateTimeOffset epoch) => new(new()
    {
        Since = epoch + _watchedSince,
        AskedAt = epoch + _askedAt,
        State = StateBefore,
        Polls = _polls,
        Failures = _failures.Save(),
        Clock = _clock.Save(epoch),
        Forecast = _forecast?.Save(),
    });

    /// <summary>Begins a watch: for somebody who remembers the one before, where that ended.</summary>
    private void Begin(TrackedPollListener? tracked, TimeSpan now)
    {
        _isTracked = tracked is not null;
        if (tracked?.Memory?.Document is not { } memory)
        {
            return;
        }

        var epoch = tracked.Epoch;
        (_watchedSince, _askedAt) = (Moment.Earlier(now, memory.Since - epoch), Moment.Earlier(now, memory.AskedAt - epoch));
        (_rememberedState, _polls) = (memory.State, memory.Polls);
        _failures = FailureCount.Load(memory.Failures);
        _clock = RunClock.Load(memory.Clock, epoch, now);
        _forecast = memory.Forecast is { } forecast ? ProgressForecast.Load(forecast) : null;
    }
}
