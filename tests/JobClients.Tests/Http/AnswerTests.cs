using System.IO.Compression;
using System.Net;
using System.Text;

namespace JobClients.Tests.Http;

/// <summary>What becomes of a success that is none. Alone, because one test looks at what the process allocates.</summary>
[Collection(nameof(AnswerTests))]
[CollectionDefinition(nameof(AnswerTests), DisableParallelization = true)]
public sealed class AnswerTests : AdapterTest
{
    [Theory]
    [InlineData(Json)]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/json")]
    [InlineData("application/vnd.example+json")]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task Object_IsRead(string? contentType) =>
        (await SendAsync(Answering(HttpStatusCode.OK, contentType, " {\"int\":7}")))!.Read["int"].ShouldBe(7);

    [Theory]
    [InlineData(HttpStatusCode.NoContent, null, "", "no content")]
    [InlineData(HttpStatusCode.OK, Json, "", "no content")]
    [InlineData(HttpStatusCode.Accepted, null, "", "no content")]
    [InlineData(HttpStatusCode.OK, null, "<html>", "of no stated type")]
    [InlineData(HttpStatusCode.OK, "text/html", "<html>", "text/html")]
    [InlineData(HttpStatusCode.OK, "application/xml", "<a/>", "application/xml")]
    [InlineData(HttpStatusCode.OK, Json, "null", "not an object")]
    [InlineData(HttpStatusCode.OK, Json, "[]", "not an object")]
    [InlineData(HttpStatusCode.OK, Json, "7", "not an object")]
    [InlineData(HttpStatusCode.OK, Json, "{\"int\":", "content type")]
    [InlineData(HttpStatusCode.OK, Json, "<html>", "content type")]
    [InlineData(HttpStatusCode.OK, Json, " ", "content type")]
    [InlineData(HttpStatusCode.Found, "text/html", "<html>", "redirects")]
    [InlineData(HttpStatusCode.PermanentRedirect, null, "", "redirects")]
    [InlineData(HttpStatusCode.NotModified, null, "", "neither")]
    [InlineData(HttpStatusCode.Ambiguous, null, "", "neither")]
    [InlineData(HttpStatusCode.SwitchingProtocols, null, "", "neither")]
    [InlineData((HttpStatusCode)600, Json, "{}", "neither")]
    [InlineData((HttpStatusCode)999, Json, "{}", "neither")]
    public async Task NoObject_IsAProtocolFailureWithItsStatus(HttpStatusCode status, string? contentType, string body, string reason)
    {
        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(Answering(status, contentType, body)));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.HttpStatus.ShouldBe(status);
        failure.ResponseStatusCode.ShouldBe((int)status);
        failure.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task EmptyBody_WithoutALength_IsSeenWhenItIsRead()
    {
        using var nothing = new MemoryStream();
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, new Unseekable(nothing)));

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Message.ShouldContain("no content");
    }

    [Fact]
    public async Task RedirectThatWasFollowed_IsRefused()
    {
        var adapter = Connect(new ScriptedHandler((request, _) =>
        {
            request.RequestUri = new("https://elsewhere.example/");
            var answer = ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray()));
            answer.RequestMessage = request;
            return Task.FromResult(answer);
        }));

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Message.ShouldContain("redirects");
    }

    [Theory]
    [InlineData("https://api.example/v1/things/t-1?api-version=7", false, true)]
    [InlineData("https://api.example/v1/things/t-1", true, true)]
    [InlineData("https://api.example/v1/elsewhere", true, false)]
    [InlineData("http://api.example/v1/things/t-1", false, false)]
    [InlineData("https://api.example:8443/v1/things/t-1", false, false)]
    public async Task UrlThatAHandlerRewrites_IsNoRedirect(string url, bool isAnother, bool isRead)
    {
        var adapter = Connect(new ScriptedHandler((request, _) =>
        {
            var answer = ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray()));
            answer.RequestMessage = isAnother ? new() : request;
            answer.RequestMessage.RequestUri = new(url);
            return Task.FromResult(answer);
        }));

        var failure = await Record.ExceptionAsync(() => SendAsync(adapter));

        (failure is null).ShouldBe(isRead);
        (failure?.Message ?? "redirects").ShouldContain("redirects");
    }

    [Theory]
    [InlineData(1000, 1000, true)]
    [InlineData(1001, 1000, false)]
    [InlineData(5_000_000, 4 * 1024 * 1024, false)]
    [InlineData(200_000, 4 * 1024 * 1024, true)]
    public async Task Body_IsReadUpToItsLimit(int length, int limit, bool isRead)
    {
        var body = "{\"string\":\"" + new string('x', length - 13) + "\"}";
        foreach (var stream in new Stream[] { new MemoryStream(Encoding.UTF8.GetBytes(body)), new Unseekable(new MemoryStream(Encoding.UTF8.GetBytes(body))) })
        {
            var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, stream), new() { MaxAnswerLength = limit });

            var failure = await Record.ExceptionAsync(() => SendAsync(adapter));

            (failure is null).ShouldBe(isRead);
            (failure?.Message ?? $"longer than {limit} bytes").ShouldContain($"longer than {limit} bytes");
        }
    }

    [Fact]
    public async Task Bomb_IsCutOffAsItInflates()
    {
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
            {
                await gzip.WriteAsync(zeros);
            }
        }

        bomb.Position = 0;
        await using var inflating = new GZipStream(bomb, CompressionMode.Decompress);
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, new Unseekable(inflating)));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Message.ShouldContain("longer than");

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Theory]
    [InlineData("identity", true)]
    [InlineData("UTF-8", true)]
    [InlineData("X-GZip", false)]
    [InlineData("br", false)]
    [InlineData("zstd", false)]
    public async Task Encoding_ThatIsNoCompression_IsNone(string encoding, bool isRead)
    {
        var adapter = Connect(new ScriptedHandler((_, _) =>
        {
            var answer = ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray()));
            answer.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            return Task.FromResult(answer);
        }));

        (await Record.ExceptionAsync(() => SendAsync(adapter)) is null).ShouldBe(isRead);
    }

    [Fact]
    public async Task CompressedBody_ThatNobodyInflates_IsRefused()
    {
        var adapter = Connect(new ScriptedHandler((_, _) =>
        {
            var answer = ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent([31, 139]));
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return Task.FromResult(answer);
        }));

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Message.ShouldContain("compressed (gzip)");
    }

    [Fact]
    public async Task Garbage_ThatSaysItIsCompressed_IsAProtocolFailure()
    {
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, new GZipStream(new MemoryStream("no gzip at all"u8.ToArray()), CompressionMode.Decompress)));

        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(adapter));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldContain("inflated");
    }

    [Fact]
    public async Task Body_ThatBreaksOff_IsATemporaryFailureWithItsStatus()
    {
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.OK, Json, new BreakingStream("{\"int\":"u8.ToArray())));

        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(adapter));

        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.HttpStatus.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_IsReadWhole_AndAnythingElseIsNone()
    {
        var list = await Answering(HttpStatusCode.OK, Json, "[{\"int\":1},{\"int\":2}]").SendCollectionAsync(Get(), Tests.Json.Everything.Create);
        list!.Select(item => item.Read["int"]).ShouldBe([1, 2]);

        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.OK, Json, "{}").SendCollectionAsync(Get(), Tests.Json.Everything.Create));
    }

    [Fact]
    public async Task Primitives_AreReadOrRefused()
    {
        (await Answering(HttpStatusCode.OK, Json, "7").SendPrimitiveAsync<int?>(Get())).ShouldBe(7);
        (await Answering(HttpStatusCode.OK, Json, "0").SendPrimitiveAsync<int>(Get())).ShouldBe(0);
        (await Answering(HttpStatusCode.OK, Json, "\"x\"").SendPrimitiveAsync<string>(Get())).ShouldBe("x");
        (await Answering(HttpStatusCode.OK, Json, "[1,2]").SendPrimitiveCollectionAsync<long?>(Get())).ShouldBe([1, 2]);
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.OK, Json, "\"x\"").SendPrimitiveAsync<int?>(Get()));
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.OK, Json, "\"x\"").SendPrimitiveAsync<int>(Get()));
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.OK, Json, "7").SendPrimitiveCollectionAsync<long?>(Get()));
    }

    [Fact]
    public async Task Primitives_AreReadWithoutAContentType()
    {
        (await Answering(HttpStatusCode.OK, null, " \"x\"").SendPrimitiveAsync<string>(Get())).ShouldBe("x");
        (await Answering(HttpStatusCode.OK, null, "-7").SendPrimitiveAsync<int?>(Get())).ShouldBe(-7);
        (await Answering(HttpStatusCode.OK, null, "true\n").SendPrimitiveAsync<bool?>(Get())).ShouldBe(true);
        (await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.OK, "text/plain", "7").SendPrimitiveAsync<int?>(Get()))).Message.ShouldContain("text/plain");
    }

    [Fact]
    public async Task Primitive_OfAnUnknownType_IsRefusedUnsent()
    {
        var handler = new ScriptedHandler(HttpStatusCode.OK, Json, "{}"u8.ToArray());

        await Should.ThrowAsync<InvalidOperationException>(() => Connect(handler).SendPrimitiveAsync<Version>(Get()));
        await Should.ThrowAsync<InvalidOperationException>(() => Connect(handler).SendPrimitiveCollectionAsync<Version>(Get()));

        handler.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void Limits_ThatNoMemoryHolds_AreRefused()
    {
        new StrictRequestAdapterOptions { MaxAnswerLength = Array.MaxLength }.Validate().ShouldHaveSingleItem();
        new StrictRequestAdapterOptions { MaxAnswerLength = Array.MaxLength - 1 }.Validate().ShouldBeEmpty();
    }

    [Fact]
    public async Task NoContent_IsWhatWasWanted_WhateverTheBodyIs()
    {
        await Answering(HttpStatusCode.NoContent, null, "").SendNoContentAsync(Get());
        await Answering(HttpStatusCode.OK, "text/html", "<html>").SendNoContentAsync(Get());
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.Found, null, "").SendNoContentAsync(Get()));
        await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.InternalServerError, null, "").SendNoContentAsync(Get()));
    }
}
