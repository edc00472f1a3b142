using System.Net;

namespace JobClients.Tests.Downloads;

/// <summary>Which link is followed, how, and what happens when it is refused.</summary>
public sealed class LinkTests : DownloadTest
{
    private static readonly ServedFile s_file = new("{\"id\":1}\n"u8.ToArray());

    [Theory]
    [InlineData("http://files.example/a.json?s=" + Signature, "is not https")]
    [InlineData("https://user@files.example/a.json?s=" + Signature, "has a user name in it")]
    [InlineData("http://user:pass@127.0.0.1/a.json?s=" + Signature, "has a user name in it")]
    [InlineData("ftp://127.0.0.1/a.json?s=" + Signature, "is not https")]
    [InlineData("/a.json?s=" + Signature, "is no URL")]
    public async Task UnsafeLink_IsNotFollowed(string link, string fault)
    {
        using var handler = new CannedAnswers(HttpStatusCode.OK, null, "");
        Options.HttpHandler = handler;

        var failure = await FailAsync(link);

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldBe($"The result of test/job/1 could not be downloaded: the link to its result {fault}, so it is not followed.");
        handler.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task HttpsLink_IsFollowedAnywhere()
    {
        using var handler = new CannedAnswers(HttpStatusCode.OK, "application/json", "{}");
        Options.HttpHandler = handler;

        var result = await Open("https://files.example/a.json").DownloadAsync(Target, Options);

        result.ShouldBe(new JobDownloadResult { Reference = new("test", "job", "1"), Path = Target, Length = 2, ContentType = "application/json" });
        handler.Requests.ShouldHaveSingleItem().RequestUri.ShouldBe(new Uri("https://files.example/a.json"));
    }

    [Fact]
    public async Task Request_HasNothingThatTellsWhoAsks()
    {
        var setsCookie = RawAnswer.Of("HTTP/1.1 503 Busy\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
        await using var server = RawServer.Start(setsCookie, s_file.Whole());
        using var activity = new System.Diagnostics.Activity("caller").Start();

        await SucceedAsync(server, s_file.Bytes);

        server.Requests.ShouldBe(Enumerable.Repeat(
            $"GET /result.json?X-Amz-Signature={Signature} HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\nAccept-Encoding: identity\r\n\r\n", 2));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(399)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var elsewhere = RawServer.Start(s_file.Whole());
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 {status} Elsewhere\r\nLocation: {LinkTo(elsewhere)}\r\nContent-Length: 0\r\n\r\n"));

        var failure = await FailAsync(LinkTo(server));

        (failure.Kind, failure.HttpStatus).ShouldBe((JobClientErrorKind.Protocol, (HttpStatusCode)status));
        failure.Message.ShouldEndWith("the server redirects, and redirects are not followed.");
        server.Requests.Count.ShouldBe(1);
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task HandlerThatFollowsRedirects_IsFound()
    {
        await using var elsewhere = RawServer.Start(s_file.Whole());
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 302 Found\r\nLocation: {LinkTo(elsewhere)}\r\nContent-Length: 0\r\n\r\n"));
        using var handler = new SocketsHttpHandler();
        Options.HttpHandler = handler;

        (await FailAsync(LinkTo(server))).Message.ShouldContain("redirects");
    }

    [Theory]
    [InlineData("403 Forbidden", "AccessDenied")]
    [InlineData("401 Unauthorized", "Whatever")]
    [InlineData("400 Bad Request", "ExpiredToken")]
    [InlineData("400 Bad Request", "InvalidToken")]
    [InlineData("400 Bad Request", "TokenRefreshRequired")]
    [InlineData("400 Bad Request", "RequestExpired")]
    public async Task RefusedLink_IsAskedForOnceMore(string status, string code)
    {
        await using var server = RawServer.Start(Refusal(status, code), s_file.Whole());
        var kind = new LinkKind(Time, LinkTo(server, "old.json"), LinkTo(server, "new.json"));

        await Open(kind).DownloadAsync(Target, Options);

        kind.Polls.ShouldBe(2);
        server.Requests[1].ShouldStartWith("GET /new.json?");
    }

    [Fact]
    public async Task LinkThatExpiresOnTheWay_IsContinuedWithTheFreshOne()
    {
        await using var server = RawServer.Start(s_file.Whole(4), Refusal("403 Forbidden", "AccessDenied"), s_file.Rest(4));

        await SucceedAsync(server, s_file.Bytes);

        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, 4, 4]);
    }

    [Fact]
    public async Task FreshLinkToAnotherFile_BeginsAnew()
    {
        await using var server = RawServer.Start(s_file.Whole(4), Refusal("403 Forbidden", "AccessDenied"), s_file.Whole());

        await Open(LinkTo(server, "old.json"), LinkTo(server, "new.json")).DownloadAsync(Target, Options);

        server.Requests.Select(ServedFile.StartIn).ShouldBe([null, 4, null]);
        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_file.Bytes);
    }

    [Theory]
    [InlineData("403 Forbidden")]
    [InlineData("401 Unauthorized")]
    public async Task LinkThatIsRefusedTwice_IsAFailure(string status)
    {
        await using var server = RawServer.Start(Refusal(status, "AccessDenied"));
        var kind = new LinkKind(Time, LinkTo(server));

        var failure = await Should.ThrowAsync<JobClientException>(Open(kind).DownloadAsync(Target, Options));

        failure.Message.ShouldBe($"The result of test/job/1 could not be downloaded: HTTP {status[..3]}, code AccessDenied.");
        (failure.Kind, failure.VendorCode).ShouldBe((JobClientErrorKind.AccessDenied, "AccessDenied"));
        (kind.Polls, server.Requests.Count).ShouldBe((2, 2));
    }

    [Fact]
    public async Task PollForTheFreshLinkThatFails_IsThatFailure()
    {
        await using var server = RawServer.Start(Refusal("403 Forbidden", "AccessDenied"));
        var kind = new LinkKind(Time, LinkTo(server));
        var job = Open(kind);
        await job.GetAsync();
        kind.Failure = JobClientErrorKind.Authentication;

        var failure = await Should.ThrowAsync<JobClientException>(job.DownloadAsync(Target, Options));

        failure.Kind.ShouldBe(JobClientErrorKind.Authentication);
        failure.Message.ShouldStartWith("test/job/1 could not be polled");
        kind.Polls.ShouldBe(2);
    }

    [Theory]
    [InlineData("running", "test/job/1 has not ended; it is Running (running)")]
    [InlineData("failed", "test/job/1 did not succeed; it is Failed (failed)")]
    public async Task JobWithoutResult_IsAJobFailure_AfterOnePoll(string status, string message)
    {
        var kind = new LinkKind(Time, [null]) { Status = status };

        (await Should.ThrowAsync<JobFailedException>(Open(kind).DownloadAsync(Target, Options))).Message.ShouldBe(message);

        kind.Polls.ShouldBe(1);
    }

    [Fact]
    public async Task SuccessWithoutLink_IsAProtocolFailure()
    {
        var failure = await FailAsync([null]);

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldEndWith("it is Succeeded (done), but the vendor gave no link to its result that may be followed.");
    }

    [Fact]
    public async Task KnownLink_CostsNoPollAndAnOldSnapshotWithoutLinkOne()
    {
        await using var server = RawServer.Start(s_file.Whole());
        var kind = new LinkKind(Time, null, LinkTo(server)) { Status = "running" };
        var job = Open(kind);
        await job.GetAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        kind.Status = "done";

        await job.DownloadAsync(Target, Options);
        kind.Polls.ShouldBe(2);

        Time.Advance(TimeSpan.FromSeconds(1));
        await job.DownloadAsync(Stream.Null, Options);
        kind.Polls.ShouldBe(2);
    }

    private static RawAnswer Refusal(string status, string code)
    {
        var body = $"<?xml version=\"1.0\"?>\n<Error><Code>{code}</Code><Message>Request has expired {Signature}</Message></Error>";
        return RawAnswer.Of($"HTTP/1.1 {status}\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
