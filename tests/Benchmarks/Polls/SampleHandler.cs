using System.Net;
using System.Net.Http.Headers;

namespace JobClients.Benchmarks;

/// <summary>Answers with the sample, without a network.</summary>
internal sealed class SampleHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Sample.Body), RequestMessage = request };
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(answer);
    }
}
