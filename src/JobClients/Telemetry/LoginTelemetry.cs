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
        using var span = JobTelemetry.Source.StartActivity(ActivityKind.Internal, tags: CreateTags(), startTime: time.GetUtcNow(), name: "log in");
        try
        {
            var session = await logIn(cancellationToken).ConfigureAwait(false);
            Ended(span, start, failure: null);
            return session;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Ended(span, start, failure);
            throw;
        }
    }

    private void Ended(Activity? span, long start, Exception? failure)
    {
        var duration = time.GetElapsedTime(start);
        var tags = CreateTags();
        if (failure is not null)
        {
            tags.Add(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure));
            span?.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(failure)).SetStatus(ActivityStatusCode.Error);
        }

        Instruments.Logins.Add(1, tags);
        Instruments.LoginDuration.Record(duration.TotalSeconds, tags);
        span?.SetEndTime(time.GetUtcNow().UtcDateTime);
        Log(duration, failure);
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
        else
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
