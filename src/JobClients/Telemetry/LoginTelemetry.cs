using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>Tells of the logins of a connection, each with the attempts that it takes.</summary>
/// <param name="server">The host that is logged in to.</param>
/// <param name="connection">The connection's name; null for a vendor's default connection.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Where messages go; null for nowhere.</param>
internal sealed class LoginTelemetry(string server, string? connection, TimeProvider time, ILoggerFactory? loggers)
{
    private readonly ILogger? _log = loggers?.CreateLogger("JobClients.Logins");

    public async Task<JobSession> RunAsync(Func<CancellationToken, ValueTask<JobSession>> logIn, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        Activity? span = null;
        Unharmed.By(() => span = JobTelemetry.Source.StartActivity(ActivityKind.Internal, tags: CreateTags(), startTime: time.GetUtcNow(), name: "log in"));
        Exception? failure = null;
        try
        {
            return await logIn(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            Unharmed.By(() => Measure(span, start, failure));
            Unharmed.By(() => Log(time.GetElapsedTime(start), failure));
        }
    }

    private void Measure(Activity? span, long start, Exception? failure)
    {
        var tags = CreateTags();
        if (failure is not null)
        {
            tags.Add(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure));
            span?.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure)).SetStatus(ActivityStatusCode.Error);
        }

        Instruments.Logins.Add(1, tags);
        Instruments.LoginDuration.Record(time.GetElapsedTime(start).TotalSeconds, tags);
        span?.SetEndTime(time.GetUtcNow().UtcDateTime);
        span?.Stop();
    }

    private void Log(TimeSpan duration, Exception? failure)
    {
        if (failure is null)
        {
            _log?.LoggedIn(server, duration);
        }
        else if (failure is JobClientException explained)
        {
            _log?.LoginFailed(server, explained.Kind, explained.HttpStatus, explained.RetryAfter);
        }
        else if (failure is not OperationCanceledException)
        {
            _log?.LoginBroke(server, failure.GetType().FullName!);
        }
    }

    private TagList CreateTags()
    {
        var tags = new TagList { { TelemetryTags.Server, server } };
        if (connection is not null)
        {
            tags.Add(TelemetryTags.Connection, connection);
        }

        return tags;
    }
}
