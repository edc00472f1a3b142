namespace JobClients.Simulator.Timelines;

/// <summary>A script's statuses laid out from the moment when the job was added.</summary>
internal sealed class Timeline
{
    private readonly List<(string Status, DateTimeOffset Since)> _stages = [];
    private readonly DateTimeOffset _added;
    private readonly DateTimeOffset _start;
    private readonly DateTimeOffset _end;
    private readonly bool _ends;

    public Timeline(JobScript script, DateTimeOffset added)
    {
        _added = _end = added;
        foreach (var stage in script.Stages)
        {
            _stages.Add((stage.Status, _end));
            _end += stage.Duration;
        }

        _start = StartOf(script.Page.IsWaiting);
        _ends = script.FinalStatus is not null;
        if (script.FinalStatus is { } status)
        {
            _stages.Add((status, _end));
        }
    }

    public JobMoment At(DateTimeOffset time)
    {
        var now = time < _added ? _added : time;
        var (status, since) = _stages.FindLast(stage => stage.Since <= now);
        var ended = _ends && now >= _end;
        return new(status, _added, since, _start, _end, now >= _start, ended, ended ? 1 : Done(now));
    }

    private DateTimeOffset StartOf(Predicate<string> isWaiting)
    {
        var first = _stages.FindIndex(stage => !isWaiting(stage.Status));
        return first < 0 ? DateTimeOffset.MaxValue : _stages[first].Since;
    }

    /// <summary>A job that never ends is never quite done either.</summary>
    private double Done(DateTimeOffset now)
        => now <= _start ? 0 : Math.Min(0.99, (now - _start) / (_end - _start));
}
