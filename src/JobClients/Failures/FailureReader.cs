using System.Net;
using System.Text.Json;
using System.Xml;
using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>Explains what a generated client throws in the terms of <see cref="JobClientException"/>.</summary>
/// <param name="time">The clock that a <c>Retry-After</c> date is compared with.</param>
/// <param name="server">What the server tells in headers of its own; null for nothing.</param>
public sealed class FailureReader(TimeProvider time, ServerHeaders? server = null)
{
    private readonly ServerHeaders _server = server ?? new();

    /// <summary>Explains an exception by its type and HTTP status alone.</summary>
    /// <param name="exception">What the generated client threw.</param>
    /// <returns>The failure, or null if the exception is no failure of a poll but a fault of the program.</returns>
    public JobClientException? Explain(Exception exception) => exception switch
    {
        JobClientException failure => Complete(failure),
        ApiException answer => Explain(answer, code: null, message: null),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse } =>
            Failure(JobClientErrorKind.Protocol, "the answer is no proper answer of HTTP", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => Failure(JobClientErrorKind.Temporary, "the answer broke off", exception),
        HttpRequestException => Failure(JobClientErrorKind.Temporary, $"the server was not reached ({exception.Message})", exception),
        IOException => Failure(JobClientErrorKind.Temporary, "the answer broke off", exception),
        OperationCanceledException or TimeoutException => Failure(JobClientErrorKind.Temporary, "the server did not answer in time", exception),
        JsonException or XmlException => Failure(JobClientErrorKind.Protocol, "the answer is not what its content type says", exception),
        _ => null,
    };

    /// <summary>Explains an error that the vendor answered with.</summary>
    /// <param name="answer">The error.</param>
    /// <param name="code">The vendor's code, if it sent one.</param>
    /// <param name="message">The vendor's message, if it sent one.</param>
    /// <param name="kind">The kind of failure, where the vendor's code says more than the HTTP status; otherwise null.</param>
    public JobClientException Explain(ApiException answer, string? code, string? message, JobClientErrorKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(answer);

        // Not with the answer itself for a cause: its message is shown as the server wrote it.
        return Explain((HttpStatusCode)answer.ResponseStatusCode, new(answer.ResponseHeaders), code, message, kind: kind);
    }

    internal JobClientException Explain(
        HttpStatusCode status, AnswerHeaders headers, string? code = null, string? message = null, string? excerpt = null, JobClientErrorKind? kind = null) =>
        Create(kind ?? KindOf(status), Describe(status, code, message), status, headers, code, message, excerpt);

    /// <summary>An answer whose body did not come to its end.</summary>
    internal JobClientException BrokenOff(HttpResponseMessage answer, Exception cause) =>
        Judge(answer, JobClientErrorKind.Temporary, "the answer broke off.", cause: Unquoted(cause));

    /// <summary>An answer that is none of those the vendor documents.</summary>
    internal JobClientException Protocol(HttpResponseMessage answer, string what, string? excerpt, Exception? cause) =>
        Judge(answer, JobClientErrorKind.Protocol, what, excerpt, cause);

    private JobClientException Judge(HttpResponseMessage answer, JobClientErrorKind kind, string what, string? excerpt = null, Exception? cause = null) =>
        Create(kind, $"HTTP {(int)answer.StatusCode}: {what}", answer.StatusCode, new(answer.Headers), excerpt: excerpt, cause: cause);

    private JobClientException Create(
        JobClientErrorKind kind,
        string what,
        HttpStatusCode status,
        AnswerHeaders headers,
        string? code = null,
        string? message = null,
        string? excerpt = null,
        Exception? cause = null) =>
        new(kind, what, cause)
        {
            HttpStatus = status,
            VendorCode = code,
            VendorMessage = message,
            RetryAfter = _server.ReadWait(status, headers, time.GetUtcNow()),
            RequestId = headers.FindIdentifier(_server.RequestId),
            TrackId = headers.FindIdentifier(_server.TrackId),
            Excerpt = excerpt,
        };

    /// <summary>The cause, unless .NET quotes in it what the server sent in place of HTTP: it may echo the credentials.</summary>
    private static Exception? Unquoted(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
            ? null
            : cause;

    private static JobClientException Failure(JobClientErrorKind kind, string what, Exception cause) => Complete(new(kind, what + ".", Unquoted(cause)));

    /// <summary>Adds what the wire wrote down to a failure that does not know it.</summary>
    private static JobClientException Complete(JobClientException failure) =>
        AnswerNote.Current is { Status: not null } note ? failure.With(note) : failure;

    private static JobClientErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => JobClientErrorKind.Authentication,
        HttpStatusCode.Forbidden => JobClientErrorKind.AccessDenied,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => JobClientErrorKind.NotFound,
        HttpStatusCode.TooManyRequests => JobClientErrorKind.RateLimited,
        HttpStatusCode.RequestTimeout or (>= HttpStatusCode.InternalServerError and < (HttpStatusCode)600) => JobClientErrorKind.Temporary,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => JobClientErrorKind.InvalidRequest,
        _ => JobClientErrorKind.Protocol,
    };

    private static string Describe(HttpStatusCode status, string? code, string? message)
    {
        var number = code is null ? "" : $", code {code}";
        var reason = string.IsNullOrWhiteSpace(message) ? "." : $": {message}";
        return $"HTTP {(int)status}{number}{reason}";
    }
}
