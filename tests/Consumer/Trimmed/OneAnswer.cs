using System.Net;
using System.Text;

namespace Consumer.Trimmed;

/// <summary>Gives every request the same answer, without a network: the simulator is not made to be trimmed.</summary>
internal sealed class OneAnswer(string contentType, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
            RequestMessage = request,
        });
}
