using System.Net;
using System.Net.Http.Headers;

namespace JobClients.Tests.Http;

/// <summary>Answers with what a test makes of each request, and keeps the requests.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public ScriptedHandler(HttpStatusCode status, string? contentType, byte[] body)
        : this((_, _) => Task.FromResult(Answer(status, contentType, new ByteArrayContent(body))))
    {
    }

    public ScriptedHandler(HttpStatusCode status, string? contentType, Stream body)
        : this((_, _) => Task.FromResult(Answer(status, contentType, new StreamContent(body))))
    {
    }

    public List<Uri?> Sent { get; } = [];

    public static HttpResponseMessage Answer(HttpStatusCode status, string? contentType, HttpContent body)
    {
        var response = new HttpResponseMessage(status) { Content = body };
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(request.RequestUri);
        return answer(request, cancellationToken);
    }
}
