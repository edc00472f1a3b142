using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace JobClients.Simulator;

/// <summary>An answer that is not the job: an HTTP error, an error envelope, or any bytes.</summary>
public sealed record JobAnswer
{
    private JobAnswer()
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    internal ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    internal JsonNode? Json { get; init; }

    internal (string? ContentType, string Body)? Raw { get; init; }

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

    /// <summary>Adds a response header.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The answer with the header.</returns>
    public JobAnswer WithHeader(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    /// <summary>Adds <c>Retry-After</c> in whole seconds, rounded up.</summary>
    /// <param name="delay">How long to wait; <see langword="null"/> leaves the header out.</param>
    /// <returns>The answer with the header.</returns>
    public JobAnswer WithRetryAfter(TimeSpan? delay) => delay is { } wait
        ? WithHeader("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
        : this;
}
