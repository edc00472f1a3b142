using System.Net;

namespace JobClients;

/// <summary>A poll failed. What became of the job is not known.</summary>
public sealed class JobClientException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">Why the poll failed.</param>
    /// <param name="message">The failure in words, without secrets.</param>
    /// <param name="innerException">What it was caused by.</param>
    public JobClientException(JobClientErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>Why the poll failed.</summary>
    public JobClientErrorKind Kind { get; }

    /// <summary>The job that was polled, once known.</summary>
    public JobReference? Reference { get; init; }

    /// <summary>The HTTP status, if there was an answer.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    /// <summary>The vendor's error code, if it sent one.</summary>
    public string? VendorCode { get; init; }

    /// <summary>The vendor's error message, if it sent one.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>How long the server asks to wait, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The vendor's identifier of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The same failure, of this job, with what else is known of the answer.</summary>
    internal JobClientException Of(JobReference reference) => new(Kind, $"{reference} could not be polled: {Message}", InnerException)
    {
        Reference = reference,
        HttpStatus = HttpStatus,
        VendorCode = VendorCode,
        VendorMessage = VendorMessage,
        RetryAfter = RetryAfter,
        RequestId = RequestId,
    };
}
