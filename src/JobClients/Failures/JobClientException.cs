using System.Net;
using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>A request failed: for a job, a poll. What became of the job is not known.</summary>
/// <remarks>
/// Texts of the server are shown on one line, at most 2,000 characters of them, with what looks like a credential, and
/// the queries of URLs, taken out. A cause whose own text has any of that is replaced by one that tells its type. To whoever calls a generated client directly it is an <see cref="ApiException"/> like
/// any other.
/// </remarks>
public sealed class JobClientException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why the request failed.</param>
    /// <param name="message">The failure in words.</param>
    /// <param name="innerException">What it was caused by.</param>
    public JobClientException(JobClientErrorKind kind, string message, Exception? innerException = null)
        : base(Redaction.Show(message), RedactedCause.Of(innerException)!) => Kind = kind;

    private JobClientException(JobClientException failure, string message, Exception? innerException)
        : this(failure.Kind, message, innerException)
    {
        Reference = failure.Reference;
        HttpStatus = failure.HttpStatus;
        VendorCode = failure.VendorCode;
        VendorMessage = failure.VendorMessage;
        RetryAfter = failure.RetryAfter;
        RequestId = failure.RequestId;
        TrackId = failure.TrackId;
        Excerpt = failure.Excerpt;
        ResponseHeaders = failure.ResponseHeaders;
    }

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
    public string? VendorCode
    {
        get;
        init => field = value is null ? null : Redaction.Show(value);
    }

    /// <summary>The vendor's error message, if it sent one.</summary>
    public string? VendorMessage
    {
        get;
        init => field = value is null ? null : Redaction.Show(value);
    }

    /// <summary>How long the server asks to wait, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The vendor's identifier of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The caller's own identifier of the request, as the vendor repeats it.</summary>
    public string? TrackId { get; init; }

    /// <summary>The beginning of a body that could not be read, on one line, at most 500 characters.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Whether the session was refused and another may serve, so that the request is worth sending again.</summary>
    internal bool MayLogInAgain { get; private init; }

    /// <summary>The failure with all its causes, whose texts are redacted here as well.</summary>
    public override string ToString() => Redaction.Apply(base.ToString());

    /// <summary>The same failure, of this job.</summary>
    internal JobClientException Of(JobReference reference, bool mayLogInAgain) =>
        new(this, $"{reference} could not be polled: {Message}", InnerException) { Reference = reference, MayLogInAgain = mayLogInAgain };

    /// <summary>The same failure, of the download of this job's result.</summary>
    internal JobClientException OfDownload(JobReference reference) =>
        new(this, $"The result of {reference} could not be downloaded: {Message}", InnerException) { Reference = reference };

    /// <summary>The same failure, of the login that a request needed. An exception is thrown once: each caller gets its own.</summary>
    /// <param name="retryAfter">How long the server still asks to wait, if it does.</param>
    internal JobClientException OfLogin(TimeSpan? retryAfter) => new(this, $"the login failed: {Message}", this) { RetryAfter = retryAfter };

    /// <summary>The same failure, with what the wire wrote down where it does not know it.</summary>
    internal JobClientException With(AnswerNote note) => new(this, Message, InnerException)
    {
        HttpStatus = HttpStatus ?? note.Status,
        RetryAfter = RetryAfter ?? note.Advice?.Wait,
        RequestId = RequestId ?? note.RequestId,
        TrackId = TrackId ?? note.TrackId,
    };
}
