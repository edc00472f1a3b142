using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Jobs;

namespace JobClients.Simulator;

/// <summary>An answer to a call: the job, an HTTP error, an error envelope, or any text, and the faults on its way.</summary>
public sealed record JobAnswer
{
    private JobAnswer()
    {
    }

    /// <summary>The job as its script says, for faults to be applied to.</summary>
    public static JobAnswer Job { get; } = new() { IsJob = true };

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    internal bool IsJob { get; init; }

    internal ImmutableArray<JobFault> Faults { get; init; } = [];

    internal JsonNode? Json { get; init; }

    internal (string? ContentType, string Body)? Raw { get; init; }

    /// <summary>The job, with a fault.</summary>
    /// <param name="fault">The fault.</param>
    public static implicit operator JobAnswer(JobFault fault) => Job.With(fault);

    /// <summary>An HTTP status with the body that the page shows for it; empty where the page shows none.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static JobAnswer Documented(HttpStatusCode status) => new() { Status = status };

    /// <summary>Any body, for what no page shows: HTML, half a document, nothing.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="contentType">The media type; <see langword="null"/> leaves the header out.</param>
    /// <param name="body">The body.</param>
    /// <returns>The answer.</returns>
    public static JobAnswer Exactly(HttpStatusCode status, string? contentType, string body)
        => new() { Status = status, Raw = (contentType, body) };

    /// <summary>
    /// Vault's error envelope in an HTTP 200: <c>responseStatus</c> FAILURE with one error, in JSON or XML as
    /// the call accepts. Live Vaults have answered MALFORMED_URL with HTTP 404: <c>with { Status = … }</c>.
    /// </summary>
    /// <param name="type">The error type, such as INVALID_DATA.</param>
    /// <param name="message">The message.</param>
    /// <returns>The answer.</returns>
    public static JobAnswer VeevaVaultFailure(string type, string message = "The request could not be processed.")
        => new() { Json = VeevaVault.VaultEnvelope.Failure(type, message) };

    /// <summary>Vault's <c>responseStatus</c> EXCEPTION: a system error, with a message and no errors.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The answer.</returns>
    public static JobAnswer VeevaVaultException(string message = "The system failed.")
        => new() { Json = VeevaVault.VaultEnvelope.Exception(message) };

    /// <summary>Adds a fault. Faults apply in the order in which they were added.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The answer with the fault.</returns>
    public JobAnswer With(JobFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return this with { Faults = Faults.Add(fault) };
    }

    /// <summary>Adds a response header.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The answer with the header.</returns>
    public JobAnswer WithHeader(string name, string value) => With(JobFault.Header(name, value));

    /// <summary>Adds <c>Retry-After</c> in whole seconds, rounded up.</summary>
    /// <param name="delay">How long to wait; <see langword="null"/> leaves the header out.</param>
    /// <returns>The answer with the header.</returns>
    public JobAnswer WithRetryAfter(TimeSpan? delay) => delay is { } wait
        ? WithHeader("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
        : this;

    /// <summary>The document to write, after the faults that are in the document itself.</summary>
    internal JsonNode? Edited(JsonNode? document, JobCall call)
        => Faults.Aggregate(document?.DeepClone(), (edited, fault) => fault.Change(edited as JsonObject, call) ?? edited);
}
