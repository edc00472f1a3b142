using System.Net;
using JobClients.Tests.Http;

namespace JobClients.Tests.Hosting;

public sealed class SentOnceHandlerTests
{
    [Fact]
    public async Task RequestThatAHandlerRepeats_IsRefused_AndNotSentAgain()
    {
        var transport = new ScriptedHandler(HttpStatusCode.ServiceUnavailable, contentType: null, []);
        using var http = new HttpMessageInvoker(new SentOnceHandler { InnerHandler = transport });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example/");

        (await http.SendAsync(request, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => http.SendAsync(request, CancellationToken.None));

        refusal.Message.ShouldStartWith("A handler has sent a request again.");
        transport.Sent.Count.ShouldBe(1);
    }
}
