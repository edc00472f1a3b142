using System.Net;
using JobClients.Tests.Http;

namespace JobClients.Tests.Downloads;

/// <summary>Whatever answer a download takes up it lets go of: a connection that is held on to is one that others lack.</summary>
public sealed class ReleaseTests : DownloadTest
{
    private readonly List<HeldContent> _contents = [];

    [Fact]
    public async Task WholeFile_IsLetGoOf()
    {
        await DownloadAsync(Answer(HttpStatusCode.OK, "whole"u8.ToArray()));

        ShouldBeReleased(1);
    }

    [Fact]
    public async Task AnswerThatBreaksOff_IsLetGoOf_BeforeTheNextIsAskedFor()
    {
        await DownloadAsync(
            Answer(HttpStatusCode.OK, new BreakingStream("who"u8.ToArray())),
            request =>
            {
                ShouldBeReleased(1);
                return Answer(HttpStatusCode.OK, "whole"u8.ToArray())(request);
            });

        ShouldBeReleased(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Found)]
    public async Task AnswerThatIsNoFile_IsLetGoOf(HttpStatusCode status)
    {
        await Should.ThrowAsync<JobClientException>(DownloadAsync(Answer(status, "no"u8.ToArray())));

        ShouldBeReleased(1);
    }

    [Fact]
    public async Task RefusedLink_IsLetGoOf_BeforeTheFreshOneIsFollowed()
    {
        await DownloadAsync(Answer(HttpStatusCode.Forbidden, "no"u8.ToArray()), request =>
        {
            ShouldBeReleased(1);
            return Answer(HttpStatusCode.OK, "whole"u8.ToArray())(request);
        });

        ShouldBeReleased(2);
    }

    [Fact]
    public async Task AnswerFromElsewhere_IsLetGoOf()
    {
        var failure = await Should.ThrowAsync<JobClientException>(DownloadAsync(request =>
        {
            var answer = Answer(HttpStatusCode.OK, "whole"u8.ToArray())(request);
            answer.RequestMessage = new(HttpMethod.Get, "https://elsewhere.example/");
            return answer;
        }));

        failure.Message.ShouldEndWith("the server redirects, and redirects are not followed.");
        ShouldBeReleased(1);
    }

    [Fact]
    public async Task Handler_IsTheCallersAndStaysOpen()
    {
        var isDisposed = false;
        using var handler = new ClosingHandler(() => isDisposed = true);
        Options.HttpHandler = handler;

        await Should.ThrowAsync<JobClientException>(Open("https://files.example/").DownloadAsync(Stream.Null, Options));

        isDisposed.ShouldBeFalse();
    }

    private async Task DownloadAsync(params Func<HttpRequestMessage, HttpResponseMessage>[] answers)
    {
        var next = new Queue<Func<HttpRequestMessage, HttpResponseMessage>>(answers);
        using var handler = new ScriptedHandler((request, _) => Task.FromResult(next.Dequeue()(request)));
        Options.HttpHandler = handler;
        await Open("https://files.example/").DownloadAsync(Stream.Null, Options);
    }

    private Func<HttpRequestMessage, HttpResponseMessage> Answer(HttpStatusCode status, byte[] body) => Answer(status, new MemoryStream(body), body.Length);

    private Func<HttpRequestMessage, HttpResponseMessage> Answer(HttpStatusCode status, Stream body, long length = 5) => request =>
    {
        _contents.Add(new(body));
        _contents[^1].Headers.ContentLength = length;
        return new(status) { Content = _contents[^1], RequestMessage = request };
    };

    private void ShouldBeReleased(int count)
    {
        _contents.Count.ShouldBe(count);
        _contents.ShouldAllBe(content => content.IsDisposed);
    }

    private sealed class HeldContent(Stream body) : StreamContent(body)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class ClosingHandler(Action closed) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });

        protected override void Dispose(bool disposing)
        {
            closed();
            base.Dispose(disposing);
        }
    }
}
