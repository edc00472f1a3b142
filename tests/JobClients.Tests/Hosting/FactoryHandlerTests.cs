using System.Net;

namespace JobClients.Tests.Hosting;

public sealed class FactoryHandlerTests
{
    /// <summary>The factory renews its handlers from time to time, and disposes of the old ones itself.</summary>
    [Fact]
    public async Task EachRequest_IsSentByTheHandlerOfTheMoment()
    {
        var factory = new Factory();
        using var http = new HttpMessageInvoker(new FactoryHandler(factory, "acme:zuora"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com");
            (await http.SendAsync(request, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        factory.Made.Select(handler => (handler.Name, handler.Requests, handler.IsDisposed)).ShouldBe(Enumerable.Repeat(("acme:zuora", 1, false), 3));
    }

    private sealed class Factory : IHttpMessageHandlerFactory
    {
        public List<Handler> Made { get; } = [];

        public HttpMessageHandler CreateHandler(string name)
        {
            Made.Add(new(name));
            return Made[^1];
        }
    }

    private sealed class Handler(string name) : HttpMessageHandler
    {
        public string Name => name;

        public int Requests { get; private set; }

        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
