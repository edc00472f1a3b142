using System.Net;
using Microsoft.Extensions.Logging;

namespace JobClients;

/// <summary>What is written to a log. No message quotes a server: what it says may be anything.</summary>
internal static partial class JobLog
{
    [LoggerMessage(1, LogLevel.Information, "{Job} is {State}; before: {Before}.", EventName = "JobChanged")]
    public static partial void JobChanged(this ILogger log, JobReference job, JobState state, JobState? before);

    [LoggerMessage(2, LogLevel.Warning, "A poll of {Job} failed: {Kind}, HTTP {HttpStatus}, retry after {RetryAfter}, request {RequestId}.", EventName = "PollFailed")]
    public static partial void PollFailed(
        this ILogger log, JobReference job, JobClientErrorKind kind, HttpStatusCode? httpStatus, TimeSpan? retryAfter, string? requestId);

    [LoggerMessage(3, LogLevel.Error, "A poll of {Job} broke off: {Fault}.", EventName = "PollBroke")]
    public static partial void PollBroke(this ILogger log, JobReference job, string fault);

    [LoggerMessage(10, LogLevel.Information, "Logged in to {Server} within {Duration}.", EventName = "LoggedIn")]
    public static partial void LoggedIn(this ILogger log, string server, TimeSpan duration);

    [LoggerMessage(11, LogLevel.Warning, "A login to {Server} failed: {Kind}, HTTP {HttpStatus}, retry after {RetryAfter}.", EventName = "LoginFailed")]
    public static partial void LoginFailed(this ILogger log, string server, JobClientErrorKind kind, HttpStatusCode? httpStatus, TimeSpan? retryAfter);

    [LoggerMessage(12, LogLevel.Error, "A login to {Server} broke off: {Fault}.", EventName = "LoginBroke")]
    public static partial void LoginBroke(this ILogger log, string server, string fault);
}
