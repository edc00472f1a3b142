using System.Net;
using System.Text.Json;

namespace JobClients;

/// <summary>
/// Judges an answer by status, headers and content type before Kiota parses its body. Kiota itself turns a redirect,
/// an empty body and a missing content type into null, and loses the status of an error whose body it cannot read.
/// </summary>
internal sealed class AnswerClassifier(FailureReader failures, string[] mediaTypes) : DelegatingHandler
{
    /// <summary>How much of an error's body is read, in bytes.</summary>
    private const int MaxErrorBody = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sentTo = request.RequestUri;
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        AnswerNote.Write(answer);

        // Kiota would answer a challenge by sending the request again, past the gate.
        answer.Headers.WwwAuthenticate.Clear();
        try
        {
            RequireNoRedirect(answer, sentTo);
            await ClassifyAsync(answer, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task ClassifyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            RequireContent(answer);
        }
        else if (!await HasReadableErrorAsync(answer, cancellationToken).ConfigureAwait(false))
        {
            throw failures.Explain(answer.StatusCode, new(answer.Headers));
        }
    }

    /// <summary>Refuses a redirect, be it ahead or, with a transport that follows them by itself, behind.</summary>
    private static void RequireNoRedirect(HttpResponseMessage answer, Uri? sentTo)
    {
        if (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest
            || (answer.RequestMessage is { } answered && answered.RequestUri != sentTo))
        {
            throw Protocol(answer, "the server redirects, and redirects are not followed.");
        }
    }

    private void RequireContent(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.NoContent || answer.Content.Headers.ContentLength == 0)
        {
            throw Protocol(answer, "the answer has no content.");
        }

        if (!IsReadable(answer))
        {
            throw Protocol(answer, $"the answer is {MediaType(answer) ?? "of no stated type"}, not {string.Join(" or ", mediaTypes)}.");
        }
    }

    private async Task<bool> HasReadableErrorAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!IsReadable(answer))
        {
            return false;
        }

        try
        {
            await answer.Content.LoadIntoBufferAsync(MaxErrorBody, cancellationToken).ConfigureAwait(false);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            return body.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException or IOException)
        {
            return false;
        }
    }

    private bool IsReadable(HttpResponseMessage answer) => mediaTypes.Contains(MediaType(answer), StringComparer.OrdinalIgnoreCase);

    private static string? MediaType(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType;

    private static JobClientException Protocol(HttpResponseMessage answer, string message) =>
        new(JobClientErrorKind.Protocol, $"HTTP {(int)answer.StatusCode}: {message}") { HttpStatus = answer.StatusCode };
}
