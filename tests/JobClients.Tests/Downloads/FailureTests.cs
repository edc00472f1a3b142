using System.Net;

namespace JobClients.Tests.Downloads;

/// <summary>How a download fails, when it is tried again, and what it then leaves behind.</summary>
public sealed class FailureTests : DownloadTest
{
    private static readonly ServedFile s_file = new("{\"id\":1}\n"u8.ToArray());

    [Theory]
    [InlineData(404, JobClientErrorKind.NotFound, 1)]
    [InlineData(410, JobClientErrorKind.NotFound, 1)]
    [InlineData(400, JobClientErrorKind.InvalidRequest, 1)]
    [InlineData(204, JobClientErrorKind.Protocol, 1)]
    [InlineData(500, JobClientErrorKind.Temporary, 6)]
    [InlineData(503, JobClientErrorKind.Temporary, 6)]
    [InlineData(429, JobClientErrorKind.RateLimited, 6)]
    public async Task Status_DecidesTheKindAndWhetherToTryAgain(int status, JobClientErrorKind kind, int requests)
    {
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 {status} No\r\n{(status == 204 ? "" : "Content-Length: 0\r\n")}\r\n"));

        var failure = await FailAsync(LinkTo(server));

        (failure.Kind, failure.HttpStatus, failure.Reference?.ToString()).ShouldBe((kind, (HttpStatusCode)status, "test/job/1"));
        server.Requests.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task AnswerThatIsNoFile_IsToldSo()
    {
        await using var server = RawServer.Start(RawAnswer.Of("HTTP/1.1 204 No Content\r\n\r\n"));

        (await FailAsync(LinkTo(server))).Message.ShouldEndWith(": HTTP 204: this is no answer to the request for a file.");
    }

    [Fact]
    public async Task NoServer_IsTemporary()
    {
        string link;
        await using (var server = RawServer.Start(s_file.Whole()))
        {
            link = LinkTo(server);
        }

        (await FailAsync(link)).Kind.ShouldBe(JobClientErrorKind.Temporary);
    }

    [Fact]
    public async Task NoRetries_MeansOneRequest()
    {
        Options.MaxRetries = 0;
        await using var server = RawServer.Start(s_file.Whole(3));

        (await FailAsync(LinkTo(server))).Kind.ShouldBe(JobClientErrorKind.Temporary);

        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<Error><Code>NoSuchKey</Code><Message>secret words</Message></Error>", "HTTP 404, code NoSuchKey.")]
    [InlineData("<Error><Code>" + Signature + "</Code></Error>", "HTTP 404.")]
    [InlineData("<Error><Code>No such key</Code></Error>", "HTTP 404.")]
    [InlineData("<Error><Code>aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee</Code></Error>", "HTTP 404.")]
    [InlineData("secret words", "HTTP 404.")]
    public async Task ErrorBody_IsShownAsItsCodeAlone(string body, string message)
    {
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 404 Not Found\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

        var failure = await FailAsync(LinkTo(server));

        failure.Message.ShouldBe("The result of test/job/1 could not be downloaded: " + message);
        failure.ToString().ShouldNotContain("secret words");
        failure.Excerpt.ShouldBeNull();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(300)]
    public async Task RetryAfter_IsWaitedFor(int seconds)
    {
        await using var server = RawServer.Start(RawAnswer.Of($"HTTP/1.1 503 Slow Down\r\nRetry-After: {seconds}\r\nContent-Length: 0\r\n\r\n"), s_file.Whole());
        Options.IdleTimeout = Timeout.InfiniteTimeSpan;
        var download = Open(server).DownloadAsync(Target, Options);
        await UntilAsync(() => Time.TimerChanges > 0 && server.Requests.Count == 1);
        await WaitForTimerAsync();

        Time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        await Task.Yield();
        server.Requests.Count.ShouldBe(1);
        Time.Advance(TimeSpan.FromSeconds(0.2));

        (await download).Length.ShouldBe(s_file.Bytes.Length);
    }

    [Fact]
    public async Task RetryAfterThatIsTooLong_IsNotWaitedForButTold()
    {
        await using var server = RawServer.Start(RawAnswer.Of("HTTP/1.1 503 Slow Down\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"));

        (await FailAsync(LinkTo(server))).RetryAfter.ShouldBe(TimeSpan.FromHours(1));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_Grow()
    {
        Options.RetryDelay = TimeSpan.FromSeconds(1);
        Options.IdleTimeout = Timeout.InfiniteTimeSpan;
        await using var server = RawServer.Start(RawAnswer.Of("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
        var download = Open(server).DownloadAsync(Target, Options);
        while (!download.IsCompleted)
        {
            await Task.Yield();
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        (await Should.ThrowAsync<JobClientException>(download)).Kind.ShouldBe(JobClientErrorKind.Temporary);
        server.Requests.Count.ShouldBe(6);
        Time.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task SilentServer_IsAskedAgainAfterTheIdleTimeout()
    {
        var stalls = RawAnswer.Of("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 9\r\n\r\n").Send(s_file.Bytes.AsMemory(0, 3));
        await using var server = RawServer.Start(stalls, s_file.Rest(3));
        var received = new Received();
        var download = Open(server).DownloadAsync(Target, Options, received);
        await UntilAsync(() => received.Last.Received == 3);
        await WaitForTimerAsync();

        Time.Advance(TimeSpan.FromSeconds(59));
        await Task.Yield();
        download.IsCompleted.ShouldBeFalse();
        Time.Advance(TimeSpan.FromSeconds(2));
        await download;

        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_file.Bytes);
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"i")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 9\r\n\r\n<Er")]
    [InlineData("HTTP/1.1 503 Slow Down\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n")]
    public async Task Cancellation_EndsItWhereverItIs(string sent)
    {
        await using var server = RawServer.Start(RawAnswer.Of(sent));
        using var cancellation = new CancellationTokenSource();
        var download = Open(server).DownloadAsync(Target, Options, cancellationToken: cancellation.Token);
        await UntilAsync(() => server.Requests.Count == 1);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);

        await cancellation.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(download.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System))).CancellationToken.IsCancellationRequested.ShouldBeTrue();
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task CancelledBefore_NothingHappens()
    {
        var kind = new LinkKind(Time, "https://files.example/");

        await Should.ThrowAsync<OperationCanceledException>(Open(kind).DownloadAsync(Target, Options, cancellationToken: new(canceled: true)));

        kind.Polls.ShouldBe(0);
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Options_AreChecked()
    {
        var options = new JobDownloadOptions { MaxLength = -1, MaxRetries = -1, RetryDelay = TimeSpan.FromHours(1), IdleTimeout = TimeSpan.Zero };

        var message = (await Should.ThrowAsync<ArgumentException>(Open("https://files.example/").DownloadAsync(Target, options))).Message;

        new[] { nameof(options.MaxLength), nameof(options.MaxRetries), nameof(options.RetryDelay), nameof(options.IdleTimeout) }.ShouldAllBe(name => message.Contains(name));
    }

    [Fact]
    public void Options_AtTheirBounds_AreTaken() =>
        new JobDownloadOptions { MaxLength = 0, MaxRetries = 0, RetryDelay = TimeSpan.FromSeconds(30), IdleTimeout = Timeout.InfiniteTimeSpan }.Validate().ShouldBeEmpty();

    [Fact]
    public async Task NoTarget_IsRefused()
    {
        var job = Open("https://files.example/");

        (await Should.ThrowAsync<ArgumentException>(() => job.DownloadAsync(path: "", Options))).ParamName.ShouldBe("path");
        (await Should.ThrowAsync<ArgumentNullException>(() => job.DownloadAsync(target: null!, Options))).ParamName.ShouldBe("target");
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    /// <summary>Until nothing sets timers any more, so that a turn of the clock meets them.</summary>
    private async Task WaitForTimerAsync()
    {
        int before;
        do
        {
            before = Time.TimerChanges;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
        while (Time.TimerChanges != before);
    }
}
