using System.Net;
using System.Text;

namespace JobClients.Support;

/// <summary>Answers each request as a test decides, in JSON and without a network, and keeps what was asked.</summary>
public sealed class PretendServer(Func<PretendRequest, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<PretendRequest> _requests = [];

    public IReadOnlyList<PretendRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = new PretendRequest(request.RequestUri!.PathAndQuery, request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), body);
        lock (_lock)
        {
            _requests.Add(asked);
            var (status, text) = answer(asked);
            var content = text.Length == 0 ? new ByteArrayContent([]) : new StringContent(text, Encoding.UTF8, text[0] == '<' ? "application/xml" : "application/json");
            return new(status) { Content = content, RequestMessage = request };
        }
    }
}
