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

    public bool IsError => Status is >= HttpStatusCode.BadRequest and < (HttpStatusCode)600;

    /// <summary>Whether the server redirects or, with a transport that follows by itself, has redirected.</summary>
    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        || (response.RequestMessage is { RequestUri: { } answered } && answered != sentTo && (response.RequestMessage != request || !IsSamePlace(answered, sentTo)));

    /// <summary>How the body is compressed, if nothing has inflated it. Servers write other things there, too.</summary>
    public string? Encoding
    {
        get
        {
            // Most answers have none, and to ask for the parsed ones would make a collection for each.
            if (!response.Content.Headers.NonValidated.Contains("Content-Encoding"))
            {
                return null;
            }

            var encodings = response.Content.Headers.ContentEncoding;
            return encodings.Any(IsCompression) ? string.Join(", ", encodings) : null;
        }
    }

    public MediaType MediaType => new(response.Content.Headers.ContentType?.MediaType);

    /// <summary>Reads the body up to a limit, with the credentials that were sent blotted out.</summary>
    public async ValueTask<AnswerBody> ReadBodyAsync(int limit, CancellationToken cancellationToken)
    {
        var body = await AnswerBody.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
        SentCredentials.Blot(request, body.Span);
        return body;
    }

    public void Dispose() => response.Dispose();

    /// <summary>Handlers on the way may well change the query, which is no redirect. Under another path is another thing.</summary>
    private static bool IsSamePlace(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsCompression(string encoding) => encoding.ToUpperInvariant() is "GZIP" or "X-GZIP" or "DEFLATE" or "BR" or "ZSTD" or "COMPRESS" or "X-COMPRESS";
}
