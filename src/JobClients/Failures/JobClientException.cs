using System.Net;
using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>A request failed: for a job, a poll. What became of the job is not known.</summary>
/// <remarks>
/// Texts of the server are shown with what looks like a credential, and the queries of URLs, taken out. To whoever calls
/// a generated client directly it is an <see cref="ApiException"/> like any other.
/// </remarks>
public sealed class JobClientException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why the request failed.</param>
    /// <param name="message">The failure in words.</param>
    /// <param name="innerException">What it was caused by.</param>
    public JobClientException(JobClientErrorKind kind, string message, Exception? innerException = null)
        : base(Redaction.Apply(message), innerException!) => Kind = kind;

    /// <summary>Why the request failed.</summary>
    public JobClientErrorKind Kind { get; }

    /// <summary>The job that was polled, once known.</summary>
    public JobReference? Reference { get; init; }

    /// <summary>The HTTP status, if there was an answer.</summary>
    public HttpStatusCode? HttpStatus
    {
        get;
        init => (field, ResponseStatusCode) = (value, (int)value.GetValueOrDefault());
    }

    /// <summary>The vendor's error code, if it sent one.</summary>
    public string? VendorCode { get; init; }

    /// <summary>The vendor's error message, if it sent one.</summary>
    public string? VendorMessage
    {
        get;
        init => field = value is null ? null : Redaction.Apply(value);
    }

    /// <summary>How long the server asks to wait, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The vendor's identifier of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The beginning of a body that could not be read, on one line, at most 500 characters.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The same failure, of this job.</summary>
    internal JobClientException Of(JobReference reference) =>
        Copy($"{reference} could not be polled: {Message}", reference, HttpStatus, RetryAfter, RequestId);

    /// <summary>The same failure, with what else is known of the answer.</summary>
    internal JobClientException With(HttpStatusCode? httpStatus, TimeSpan? retryAfter, string? requestId) =>
        Copy(Message, Reference, httpStatus, retryAfter, requestId);

    private JobClientException Copy(string message, JobReference? reference, HttpStatusCode? httpStatus, TimeSpan? retryAfter, string? requestId) =>
        new(Kind, message, InnerException)
        {
            Reference = reference,
            HttpStatus = httpStatus,
            VendorCode = VendorCode,
            VendorMessage = VendorMessage,
            RetryAfter = retryAfter,
            RequestId = requestId,
            Excerpt = Excerpt,
            ResponseHeaders = ResponseHeaders,
        };
}
