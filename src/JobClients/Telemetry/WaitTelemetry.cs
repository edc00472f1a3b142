using System.Diagnostics;

namespace JobClients;

/// <summary>Tells of one wait or watch: a span with the polls beneath it, and how it ended.</summary>
internal sealed class WaitTelemetry : IDisposable
{
    private readonly JobReference _job;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly bool _isCounted;
    private readonly bool _stopsForInput;
    private Activity? _span;
    private string _outcome = "cancelled";
    private JobState? _state;
    private Exception? _failure;

    /// <summary>Begins to tell.</summary>
    /// <param name="job">The job.</param>
    /// <param name="stopsForInput">Whether the caller waits, and so has what it wanted when the job awaits input, too; else it watches.</param>
    /// <param name="time">The clock.</param>
    public WaitTelemetry(JobReference job, bool stopsForInput, TimeProvider time)
    {
        (_job, _stopsForInput, _time, _start) = (job, stopsForInput, time, time.GetTimestamp());
        var tags = TelemetryTags.Of(job);
        if (Instruments.OpenWaits.Enabled)
        {
            _isCounted = true;
            Unharmed.By(() => Instruments.OpenWaits.Add(1, tags));
        }

        Unharmed.By(() => _span = JobTelemetry.Source.StartActivity(
            ActivityKind.Internal,
            tags: [.. tags, new(TelemetryTags.Job, job.ToString())],
            startTime: time.GetUtcNow(),
            name: $"{(stopsForInput ? "wait" : "watch")} {job.Vendor}/{job.Kind}"));
    }

    /// <summary>Whether anybody listens.</summary>
    public static bool IsOn =>
        JobTelemetry.Source.HasListeners() || Instruments.Waits.Enabled || Instruments.WaitDuration.Enabled || Instruments.OpenWaits.Enabled;

    /// <summary>Takes what the caller gets to see last.</summary>
    public void Observe(JobSnapshot snapshot)
    {
        _state = snapshot.State;
        _outcome = snapshot.IsTerminal ? "ended" : _stopsForInput && snapshot.State == JobState.AwaitingInput ? "awaiting_input" : "cancelled";
    }

    /// <summary>Takes why the caller gets nothing more.</summary>
    public void Fail(Exception failure)
    {
        _failure = failure is OperationCanceledException ? null : failure;
        _outcome = failure switch
        {
            OperationCanceledException => "cancelled",
            JobWaitTimeoutException => "timed_out",
            _ => "failed",
        };
    }

    public void Dispose()
    {
        var tags = TelemetryTags.Of(_job);
        if (_isCounted)
        {
            Unharmed.By(() => Instruments.OpenWaits.Add(-1, TelemetryTags.Of(_job)));
        }

        tags.Add(TelemetryTags.Outcome, _outcome);
        if (_state is { } state)
        {
            tags.Add(TelemetryTags.State, state.ToString());
        }

        if (_failure is not null)
        {
            tags.Add(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(_failure));
        }

        Unharmed.By(() => Instruments.Waits.Add(1, tags));
        Unharmed.By(() => Instruments.WaitDuration.Record(_time.GetElapsedTime(_start).TotalSeconds, tags));
        Unharmed.By(() => EndSpan(tags));
    }

    private void EndSpan(TagList tags)
    {
        if (_span is null)
        {
            return;
        }

        foreach (var (name, value) in tags)
        {
            _span.SetTag(name, value);
        }

        _span.SetStatus(_failure is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        _span.SetEndTime(_time.GetUtcNow().UtcDateTime);
        _span.Stop();
    }
}
