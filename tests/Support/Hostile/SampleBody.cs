using System.Net;
using System.Net.Http.Headers;

namespace JobClients.Support.Hostile;

/// <summary>Keeps the body of the first answer, and from then on answers with whatever it is set to, without a network.</summary>
public sealed class SampleBody : DelegatingHandler
{
    private MediaTypeHeaderValue? _type;

    public SampleBody() => InnerHandler = new SocketsHttpHandler();

    public ReadOnlyMemory<byte> Bytes { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_type is not null)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ReadOnlyMemoryContent(Bytes), RequestMessage = request };
            answer.Content.Headers.ContentType = _type;
            return answer;
        }

        var first = await base.SendAsync(request, cancellationToken);
        Bytes = await first.Content.ReadAsByteArrayAsync(cancellationToken);
        _type = first.Content.Headers.ContentType;
        return first;
    }
}
