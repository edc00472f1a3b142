using System.Net;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Http;

/// <summary>What may be sent, and what it is sent as.</summary>
public sealed class RequestTests : AdapterTest, IDisposable
{
    private readonly ScriptedHandler _handler = new(HttpStatusCode.OK, Json, "{}"u8.ToArray());

    public void Dispose() => _handler.Dispose();

    [Theory]
    [InlineData("3a3e85c4-96e7-486b-ae02-827120104301", "3a3e85c4-96e7-486b-ae02-827120104301")]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("%41", "%2541")]
    [InlineData("größe", "gr%C3%B6%C3%9Fe")]
    [InlineData("...", "...")]
    [InlineData("a..b", "a..b")]
    public async Task PathParameter_IsOneSegment(string id, string sent)
    {
        await Connect(_handler).SendAsync(Get(id: id), Tests.Json.Everything.Create);

        _handler.Sent.ShouldHaveSingleItem()!.OriginalString.ShouldBe($"https://api.example/v1/things/{sent}");
        _handler.Sent[0]!.AbsoluteUri.ShouldBe(_handler.Sent[0]!.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("%2e")]
    [InlineData("%2E%2e")]
    [InlineData(".%2e")]
    [InlineData("a/../b")]
    [InlineData("..\\b")]
    [InlineData("a%2f..")]
    [InlineData("a\r\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u007Fb")]
    public async Task PathParameter_ThatWouldMoveTheRequest_IsRefusedUnsent(string id)
    {
        await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(Get(id: id), Tests.Json.Everything.Create));

        _handler.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task PathParameter_ThatChanges_IsSentAsItIsNow()
    {
        var adapter = Connect(_handler);
        var request = Get();
        await adapter.SendAsync(request, Tests.Json.Everything.Create);
        request.PathParameters["thing%2Did"] = "t-2";
        await adapter.SendAsync(request, Tests.Json.Everything.Create);
        adapter.BaseUrl = "https://other.example";
        await adapter.SendAsync(request, Tests.Json.Everything.Create);

        _handler.Sent.Select(url => url!.AbsoluteUri).ShouldBe(["https://api.example/v1/things/t-1", "https://api.example/v1/things/t-2", "https://other.example/things/t-2"]);
    }

    [Fact]
    public async Task Query_GoesKiotasWay()
    {
        var request = Get("{+baseurl}/things/{thing%2Did}{?a*,b}");
        await Connect(_handler).SendAsync(request, Tests.Json.Everything.Create);
        request.QueryParameters["a"] = "x y";
        await Connect(_handler).SendAsync(request, Tests.Json.Everything.Create);

        _handler.Sent.Select(url => url!.AbsoluteUri).ShouldBe(["https://api.example/v1/things/t-1", "https://api.example/v1/things/t-1?a=x%20y"]);
    }

    [Fact]
    public async Task RawUrl_IsSentAsItIs_HoweverOften()
    {
        var adapter = Connect(_handler);
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["request-raw-url"] = "https://api.example/v1/raw?a=b" };
        for (var i = 0; i < 2; i++)
        {
            await adapter.SendAsync(new RequestInformation(Method.GET, "{+baseurl}/things/{thing%2Did}", parameters), Tests.Json.Everything.Create);
        }

        _handler.Sent.ShouldAllBe(url => url!.AbsoluteUri == "https://api.example/v1/raw?a=b");
    }

    [Theory]
    [InlineData("a\r\nX-Injected: yes")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("größe")]
    public async Task HeaderValue_ThatIsNoPrintableAscii_IsRefusedUnsentAndUnrepeated(string value)
    {
        var request = Get();
        request.Headers.Add("X-Header", value);

        var failure = await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(request, Tests.Json.Everything.Create));

        failure.Message.ShouldContain("X-Header");
        failure.Message.ShouldNotContain(value);
        _handler.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X Header")]
    [InlineData("X\r\nHeader")]
    public async Task HeaderName_ThatIsNone_IsRefusedUnsent(string name)
    {
        var request = Get();
        request.Headers.Add(name, "a");

        await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(request, Tests.Json.Everything.Create));
        _handler.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task ContentHeader_WithoutAContent_IsLeftOut()
    {
        var request = Get();
        request.Headers.Add("Content-Type", Json);

        await Connect(_handler).SendAsync(request, Tests.Json.Everything.Create);

        _handler.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Content_OfARequestThatIsRefused_IsDisposed()
    {
        var request = Get();
        request.Headers.Add("X Header", "a");
        request.SetStreamContent(new MemoryStream([1]), "application/octet-stream");

        await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(request, Tests.Json.Everything.Create));

        request.Content.CanRead.ShouldBeFalse();
    }

    [Fact]
    public async Task Credentials_OfTheCaller_GoBeforeTheSession()
    {
        string[] seen = [];
        var adapter = Connect(
            new ScriptedHandler((request, _) =>
            {
                seen = [.. request.Headers.GetValues("Authorization")];
                return Task.FromResult(ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray())));
            }),
            authorization: "Bearer secret-token");
        var request = Get();
        request.Headers.Add("Authorization", "Bearer own-token");

        await adapter.SendAsync(request, Tests.Json.Everything.Create);

        seen.ShouldBe(["Bearer own-token"]);
    }

    [Fact]
    public async Task Credentials_AreSentToTheirOwnOriginAlone()
    {
        var seen = new List<string?>();
        var adapter = Connect(
            new ScriptedHandler((request, _) =>
            {
                seen.Add(request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null);
                return Task.FromResult(ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray())));
            }),
            authorization: "Bearer secret-token");
        foreach (var url in new[] { "https://api.example/v1", "HTTPS://API.EXAMPLE:443/v1", "https://api.example.evil/", "http://api.example/", "https://api.example:8443/", "https://api.example@evil/" })
        {
            var parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["request-raw-url"] = url };
            await adapter.SendAsync(new RequestInformation(Method.GET, "", parameters), Tests.Json.Everything.Create);
        }

        seen.ShouldBe(["Bearer secret-token", "Bearer secret-token", null, null, null, null]);
    }

    [Fact]
    public async Task Body_IsSentWithItsContentType()
    {
        HttpRequestMessage? sent = null;
        string? body = null;
        var adapter = Connect(new ScriptedHandler(async (request, token) =>
        {
            (sent, body) = (request, await request.Content!.ReadAsStringAsync(token));
            return ScriptedHandler.Answer(HttpStatusCode.NoContent, null, new ByteArrayContent([]));
        }));
        var request = new RequestInformation(Method.PATCH, "{+baseurl}/things", new Dictionary<string, object>(StringComparer.Ordinal));
        request.SetContentFromScalar(adapter, Json, "text");

        await adapter.SendNoContentAsync(request);

        sent!.Method.ShouldBe(HttpMethod.Patch);
        sent.Content!.Headers.ContentType!.MediaType.ShouldBe(Json);
        body.ShouldBe("\"text\"");
    }

    [Fact]
    public async Task NativeRequest_IsTheOneThatWouldBeSent()
    {
        var message = await Connect(_handler).ConvertToNativeRequestAsync<HttpRequestMessage>(Get());

        message!.RequestUri!.AbsoluteUri.ShouldBe("https://api.example/v1/things/t-1");
        await Should.ThrowAsync<InvalidOperationException>(Connect(_handler).ConvertToNativeRequestAsync<string>(Get()));
    }
}
