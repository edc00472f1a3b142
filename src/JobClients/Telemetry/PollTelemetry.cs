using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>Tells of the polls of a watcher.</summary>
internal sealed class PollTelemetry(TimeProvider time, ILoggerFactory? loggers)
{
    private readonly ILogger? _log = loggers?.CreateLogger("JobClients.Watching");

    public static bool IsTracing => JobTelemetry.Source.HasListeners();

    /// <summary>Whether anybody wants to hear of more than spans.</summary>
    public bool IsOn => _log is not null || IsMeasuring;

    private static bool IsMeasuring =>
        Instruments.Polls.Enabled || Instruments.PollDuration.Enabled || Instruments.GateWait.Enabled || Instruments.DetectionDelay.Enabled;

    /// <summary>Begins the span of a poll: beneath the first of the waits that it serves, and linked to the others.</summary>
    public Activity? StartSpan(JobReference job, List<ActivityContext> waits)
    {
        var tags = TelemetryTags.Of(job);
        tags.Add(TelemetryTags.Job, job.ToString());
        Activity? span = null;
        Unharmed.By(() => span = JobTelemetry.Source.StartActivity(
            $"poll {job.Vendor}/{job.Kind}",
            ActivityKind.Internal,
            waits.FirstOrDefault(),
            tags,
            waits.Skip(1).Select(wait => new ActivityLink(wait)),
            time.GetUtcNow()));
        return span;
    }

    /// <summary>Lets go of the span of a poll that was not sent after all, so that nobody hears of it.</summary>
    public static void Discard(Activity? span)
    {
        if (span is not null)
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            span.IsAllDataRequested = false;
            Unharmed.By(span.Stop);
        }
    }

    public void Ended(JobReference job, Activity? span, JobSnapshot? snapshot, Exception? failure, PollReport report)
    {
        if (span is not null)
        {
            Unharmed.By(() => EndSpan(span, snapshot, failure));
        }

        if (IsMeasuring)
        {
            Unharmed.By(() => Measure(job, snapshot, failure, report));
        }

        if (_log is not null)
        {
            Unharmed.By(() => Log(_log, job, snapshot, failure, report.StateBefore));
        }
    }

    private void EndSpan(Activity span, JobSnapshot? snapshot, Exception? failure)
    {
        if (failure is not null)
        {
            span.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure));
            span.SetTag(TelemetryTags.HttpStatus, (int?)(failure as JobClientException)?.HttpStatus);
            span.SetStatus(ActivityStatusCode.Error);
        }
        else
        {
            span.SetTag(TelemetryTags.State, snapshot!.State.ToString());
        }

        span.SetEndTime(time.GetUtcNow().UtcDateTime);
        span.Stop();
    }

    private static void Log(ILogger log, JobReference job, JobSnapshot? snapshot, Exception? failure, JobState? before)
    {
        if (snapshot is not null && snapshot.State != before)
        {
            log.JobChanged(job, snapshot.State, before);
        }
        else if (failure is JobClientException explained)
        {
            log.PollFailed(job, explained.Kind, explained.HttpStatus, explained.RetryAfter, explained.RequestId);
        }
        else if (failure is not null and not OperationCanceledException)
        {
            log.PollBroke(job, failure.GetType().FullName!);
        }
    }

    private static void Measure(JobReference job, JobSnapshot? snapshot, Exception? failure, PollReport report)
    {
        var tags = TelemetryTags.Of(job);
        Instruments.GateWait.Record(report.GateWait.TotalSeconds, tags);
        if (report.DelayBound is { } bound)
        {
            Instruments.DetectionDelay.Record(bound.TotalSeconds, tags);
        }

        tags.Add(failure is null ? new(TelemetryTags.State, snapshot!.State.ToString()) : new(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure)));
        Instruments.Polls.Add(1, tags);
        Instruments.PollDuration.Record(report.Duration.TotalSeconds, tags);
    }
}
