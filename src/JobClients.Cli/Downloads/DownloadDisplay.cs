namespace JobClients.Cli.Downloads;

/// <summary>Tells on standard error how a download comes along: at once, then once a second, and at its end.</summary>
internal abstract class DownloadDisplay(TimeProvider time) : IProgress<JobDownloadProgress>
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private (long At, long Received)? _first;
    private (long At, long Received) _last;

    public void Report(JobDownloadProgress value)
    {
        var now = (At: time.GetTimestamp(), value.Received);
        var isEnd = value.Received == value.Total;
        var isFirst = _first is null;
        if (isFirst || isEnd || time.GetElapsedTime(_last.At, now.At) >= s_interval)
        {
            _first ??= now;
            Write(new(value, isFirst ? null : Rate(isEnd ? _first.Value : _last, now)));
            _last = now;
        }
    }

    /// <summary>Takes note that nothing more will come.</summary>
    public virtual void End()
    {
        // Nothing is open.
    }

    protected abstract void Write(DownloadStep step);

    /// <summary>Nothing for what has begun anew meanwhile.</summary>
    private double? Rate((long At, long Received) from, (long At, long Received) to)
    {
        var elapsed = time.GetElapsedTime(from.At, to.At);
        return elapsed >= s_interval && to.Received >= from.Received ? (to.Received - from.Received) / elapsed.TotalSeconds : null;
    }
}
