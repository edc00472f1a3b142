using System.Net;

namespace JobClients;

/// <summary>An answer whose body nobody has read yet.</summary>
/// <param name="response">The answer.</param>
/// <param name="request">What was sent, as the handlers left it.</param>
/// <param name="sentTo">Where it was sent before any handler might have followed a redirect.</param>
internal readonly struct Answer(HttpResponseMessage response, HttpRequestMessage request, Uri sentTo) : IDisposable
{
    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    public bool IsSuccess => response.IsSuccessStatusCode;

    /// <summary>Whether the server redirects or, with a transport that follows by itself, has redirected.</summary>
    public bool IsRedirect =>
        Status is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest
        || (response.RequestMessage is { } answered && answered.RequestUri != sentTo);

    /// <summary>How the body is compressed, if nothing has inflated it.</summary>
    public string? Encoding => response.Content.Headers.ContentEncoding.Count == 0 ? null : string.Join(", ", response.Content.Headers.ContentEncoding);

    public MediaType MediaType => new(response.Content.Headers.ContentType?.MediaType);

    /// <summary>Reads the body up to a limit, with the credentials that were sent blotted out.</summary>
    public async ValueTask<AnswerBody> ReadBodyAsync(int limit, CancellationToken cancellationToken)
    {
        var body = await AnswerBody.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
        SentCredentials.Blot(request, body.Span);
        return body;
    }

    public void Dispose() => response.Dispose();
}
