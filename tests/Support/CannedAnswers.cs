using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace JobClients.Support;

/// <summary>Answers every request with what a test wrote, without a network, and keeps the requests.</summary>
public sealed class CannedAnswers(HttpStatusCode status, string? contentType, string body) : HttpMessageHandler
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public List<HttpRequestMessage> Requests { get; } = [];

    public CannedAnswers With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)), RequestMessage = request };
        answer.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in _headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(answer);
    }
}
