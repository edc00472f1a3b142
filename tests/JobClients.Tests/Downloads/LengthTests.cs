using System.Net;
using JobClients.Tests.Http;

namespace JobClients.Tests.Downloads;

/// <summary>A result is as long as was announced, and no longer than allowed.</summary>
public sealed class LengthTests : DownloadTest
{
    private static readonly ServedFile s_file = new("{\"id\":1}\n"u8.ToArray());

    [Fact]
    public async Task EmptyFile_IsAResult()
    {
        await using var server = RawServer.Start(new ServedFile([]).Whole());

        await SucceedAsync(server, []);
    }

    [Fact]
    public async Task MoreThanAnnounced_IsAFailure()
    {
        using var handler = new CannedAnswers(HttpStatusCode.OK, null, "{}{}");
        using var liar = new Announcing(handler, 2);
        Options.HttpHandler = liar;

        var failure = await FailAsync("https://files.example/");

        (failure.Kind, failure.Message).ShouldBe((
            JobClientErrorKind.Protocol, "The result of test/job/1 could not be downloaded: HTTP 200: there is more than the 2 bytes that were announced."));
    }

    [Fact]
    public async Task FewerThanAnnounced_IsAFailureEvenIfTheTransportDoesNotNotice()
    {
        using var handler = new CannedAnswers(HttpStatusCode.OK, null, "{}{}");
        using var liar = new Announcing(handler, 5);
        Options.HttpHandler = liar;

        var failure = await FailAsync("https://files.example/");

        (failure.Kind, failure.Message).ShouldBe((
            JobClientErrorKind.Temporary, "The result of test/job/1 could not be downloaded: the answer ended after 4 of 5 bytes."));
    }

    [Fact]
    public async Task AnnouncedLengthAboveTheLimit_IsAFailureBeforeItIsRead()
    {
        Options.MaxLength = 8;
        await using var server = RawServer.Start(RawAnswer.Of("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"));

        (await FailAsync(LinkTo(server))).Message.ShouldEndWith("it is longer than 8 bytes.");
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public async Task UnannouncedLength_IsCounted(long limit, bool isAllowed)
    {
        Options.MaxLength = limit;
        await using var server = RawServer.Start(Chunked("9\r\n{\"id\":1}\n\r\n0\r\n\r\n"));
        if (isAllowed)
        {
            await SucceedAsync(server, s_file.Bytes);
        }
        else
        {
            (await FailAsync(LinkTo(server))).Message.ShouldEndWith("it is longer than 8 bytes.");
        }
    }

    [Fact]
    public async Task ChunksThatBreakOff_AreContinued()
    {
        await using var server = RawServer.Start(Chunked("4\r\n{\"id\r\n").Close(), s_file.Rest(4));

        await SucceedAsync(server, s_file.Bytes);
    }

    [Fact]
    public async Task LengthThatCannotBeKnown_IsAFailure()
    {
        await using var server = RawServer.Start(RawAnswer.Of("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}").Close());

        var failure = await FailAsync(LinkTo(server));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldEndWith("HTTP 200: the server does not tell how long the file is, so that a cut could not be told from its end.");
    }

    /// <summary>By its frames HTTP/2 tells a cut from an end.</summary>
    [Fact]
    public async Task LengthThatIsNotToldByHttp2_IsNoFailure()
    {
        using var handler = new ScriptedHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Version = HttpVersion.Version20,
            Content = new StreamContent(new Unseekable(new MemoryStream(s_file.Bytes))),
        }));
        Options.HttpHandler = handler;

        (await Open("https://files.example/").DownloadAsync(Target, Options)).Length.ShouldBe(s_file.Bytes.Length);
    }

    [Fact]
    public async Task Progress_CountsUpToTheTotal()
    {
        var file = ServedFile.Random(new Random(1), 300_000);
        await using var server = RawServer.Start(file.Whole(100_000), file.Rest(100_000));
        var received = new Received();

        await Open(server).DownloadAsync(Target, Options, received);

        received.All.Select(report => report.Received).ShouldBeInOrder();
        received.All.ShouldAllBe(report => report.Total == 300_000);
        received.Last.ToString().ShouldBe("JobDownloadProgress { Received = 300000, Total = 300000 }");
    }

    private static RawAnswer Chunked(string chunks) => RawAnswer.Of($"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");

    private sealed class Announcing(HttpMessageHandler inner, long length) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            answer.Content.Headers.ContentLength = length;
            return answer;
        }
    }
}
