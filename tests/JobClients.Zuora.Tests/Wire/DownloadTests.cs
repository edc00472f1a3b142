using System.Net;

namespace JobClients.Zuora.Tests.Wire;

/// <summary>The file of a data query over a line that is cut again and again, counted by the servers at its ends.</summary>
public sealed class DownloadTests : IDisposable
{
    private const string Signature = "5ca1ab1edeadbeef0123";
    private const int Cuts = 30;

    private readonly ManualTimeProvider _time = new();
    private readonly string _target = Path.GetTempFileName();
    private readonly JobDownloadOptions _options = new() { Overwrite = true, RetryDelay = TimeSpan.Zero, MaxRetries = Cuts, IdleTimeout = Timeout.InfiniteTimeSpan };

    public void Dispose() => File.Delete(_target);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task FileThatIsCutThirtyTimes_IsTheSame_AndNoByteIsSentTwice(int seed)
    {
        var random = new Random(seed);
        var file = ServedFile.Random(random, 1_000_000);
        var lengths = Enumerable.Range(0, Cuts).Select(_ => random.Next(0, file.Bytes.Length / Cuts)).ToArray();
        var answered = 0;
        await using var server = RawServer.Start(request => file.AnswerTo(request, answered < Cuts ? lengths[answered++] : null));
        await using var tenant = new WireTenant(_time) { Job = JobWith(LinkTo(server)) };
        using var client = tenant.Connect();

        var result = await client.DataQuery("q").DownloadAsync(_target, _options);

        (await File.ReadAllBytesAsync(_target)).AsSpan().SequenceEqual(file.Bytes).ShouldBeTrue();
        result.Length.ShouldBe(file.Bytes.Length);
        server.Requests.Select(request => ServedFile.StartIn(request) ?? 0).ShouldBe([0, .. lengths.Select((_, cut) => lengths[..(cut + 1)].Sum())]);
        server.Requests.ShouldAllBe(request => !request.Contains("Authorization") && !request.Contains("token-"));
        (tenant.Logins.Count(), tenant.Polls.Count()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task LinkThatHasExpired_IsAskedForOnceMore_WithinTheSession()
    {
        var file = ServedFile.Random(new Random(4), 100_000);
        await using var server = RawServer.Start(request => request.StartsWith("GET /old", StringComparison.Ordinal)
            ? RawAnswer.Whole(HttpStatusCode.Forbidden, "application/xml", "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
            : file.AnswerTo(request));
        await using var tenant = new WireTenant(_time) { Job = JobWith(LinkTo(server, "old")) };
        using var client = tenant.Connect();
        var query = client.DataQuery("q");
        await query.GetAsync();
        tenant.Job = JobWith(LinkTo(server, "new"));
        _time.Advance(TimeSpan.FromSeconds(2));
        await query.DownloadAsync(_target, _options);

        (await File.ReadAllBytesAsync(_target)).AsSpan().SequenceEqual(file.Bytes).ShouldBeTrue();
        (tenant.Logins.Count(), tenant.Polls.Count(), server.Requests.Count).ShouldBe((1, 2, 2));
    }

    [Fact]
    public async Task LinkThatIsRefusedTwice_IsAFailureWithoutTheLink()
    {
        await using var server = RawServer.Start(RawAnswer.Whole(
            HttpStatusCode.BadRequest,
            "application/xml",
            $"<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified</Message><ArgumentValue>{Signature}</ArgumentValue></Error>"));
        await using var refusing = RawServer.Start(RawAnswer.Whole(HttpStatusCode.Forbidden, "application/xml", $"<Error><Code>ExpiredToken</Code><Token>{Signature}</Token></Error>"));
        foreach (var (link, kind, code) in new[] { (LinkTo(server), JobClientErrorKind.InvalidRequest, "InvalidArgument"), (LinkTo(refusing), JobClientErrorKind.AccessDenied, "ExpiredToken") })
        {
            await using var tenant = new WireTenant(_time) { Job = JobWith(link) };
            using var client = tenant.Connect();
            await client.DataQuery("q").GetAsync();
            _time.Advance(TimeSpan.FromSeconds(2));
            var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("q").DownloadAsync(_target, _options));

            (failure.Kind, failure.VendorCode).ShouldBe((kind, code));
            failure.ToString().ShouldNotContain(Signature);
        }

        (server.Requests.Count, refusing.Requests.Count).ShouldBe((1, 2));
    }

    private static string LinkTo(RawServer server, string file = "q_1.jsonl") => $"{server.BaseAddress}{file}?X-Amz-Signature={Signature}";

    private static string JobWith(string link) => $$$"""{"data":{"queryStatus":"completed","dataFile":"{{{link}}}"}}""";
}
