using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>Tells of the polls of a watcher.</summary>
internal sealed class PollTelemetry(TimeProvider time, ILoggerFactory? loggers)
{
    private readonly ILogger? _log = loggers?.CreateLogger("JobClients.Watching");

    public static bool IsTracing => JobTelemetry.Source.HasListeners();

    /// <summary>Makes the span of a poll, which is not begun yet: beneath the first of the waits that it serves, and linked to the others.</summary>
    public Activity? CreateSpan(JobReference job, List<ActivityContext> waits)
    {
        var tags = TelemetryTags.Of(job);
        tags.Add(TelemetryTags.Job, job.ToString());
        var span = JobTelemetry.Source.CreateActivity(
            $"poll {job.Vendor}/{job.Kind}", ActivityKind.Internal, waits.FirstOrDefault(), tags, waits.Skip(1).Select(wait => new ActivityLink(wait)));
        return span?.SetStartTime(time.GetUtcNow().UtcDateTime);
    }

    public void EndSpan(Activity span, JobSnapshot? snapshot, Exception? failure)
    {
        if (failure is not null)
        {
            span.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure));
            span.SetStatus(ActivityStatusCode.Error);
        }
        else
        {
            span.SetTag(TelemetryTags.State, snapshot!.State.ToString());
        }

        span.SetEndTime(time.GetUtcNow().UtcDateTime);
        span.Stop();
    }

    public void Ended(JobReference job, JobSnapshot? snapshot, Exception? failure, in PollReport report)
    {
        Measure(job, snapshot, failure, report);
        if (_log is null)
        {
            return;
        }

        if (snapshot is not null && snapshot.State != report.StateBefore)
        {
            _log.JobChanged(job, snapshot.State, report.StateBefore);
        }
        else if (failure is JobClientException explained)
        {
            _log.PollFailed(job, explained.Kind, explained.HttpStatus, explained.RetryAfter, explained.RequestId);
        }
        else if (failure is not null and not OperationCanceledException)
        {
            _log.PollBroke(job, failure.GetType().FullName!);
        }
    }

    private static void Measure(JobReference job, JobSnapshot? snapshot, Exception? failure, in PollReport report)
    {
        if (!(Instruments.Polls.Enabled || Instruments.PollDuration.Enabled || Instruments.GateWait.Enabled || Instruments.DetectionDelay.Enabled))
        {
            return;
        }

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
