using System.Net;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Model = JobClients.Tests.Json.Everything;

namespace JobClients.Tests.Http;

/// <summary>A URL that somebody sets goes before the template, and no request gets the URL of another.</summary>
public sealed class GivenUrlTests : AdapterTest, IDisposable
{
    private const string Template = "{+baseurl}/things/{thing%2Did}{?page}";

    private readonly ScriptedHandler _handler = new(HttpStatusCode.OK, Json, "{}"u8.ToArray());

    private readonly Dictionary<string, object> _builder = new(StringComparer.Ordinal) { ["thing%2Did"] = "t-1" };

    private IEnumerable<string> Sent => _handler.Sent.Select(url => url!.AbsoluteUri);

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task Url_OfTheCaller_IsSent_HoweverOften()
    {
        var adapter = Connect(_handler);
        foreach (var template in new[] { null, "", "{+baseurl}/things", Template })
        {
            var request = new RequestInformation { UrlTemplate = template, URI = new("https://api.example/v1/next?cursor=1") };
            await adapter.SendAsync(request, Model.Create);
            await adapter.SendAsync(request, Model.Create);
        }

        Sent.Count().ShouldBe(8);
        Sent.ShouldAllBe(url => url == "https://api.example/v1/next?cursor=1");
    }

    [Fact]
    public async Task ApiKey_InTheQuery_IsAddedToEachRequestOfABuilder()
    {
        var provider = new ApiKeyAuthenticationProvider("k-1", "key", ApiKeyAuthenticationProvider.KeyLocation.QueryParameter);
        var adapter = new StrictRequestAdapter(new HttpMessageInvoker(_handler), provider) { BaseUrl = "https://api.example/v1" };
        foreach (var page in new[] { 1, 2, 0 })
        {
            var request = new RequestInformation(Method.GET, Template, _builder);
            if (page > 0)
            {
                request.QueryParameters["page"] = page;
            }

            await adapter.SendAsync(request, Model.Create);
        }

        Sent.ShouldBe(["https://api.example/v1/things/t-1?page=1&key=k-1", "https://api.example/v1/things/t-1?page=2&key=k-1", "https://api.example/v1/things/t-1?key=k-1"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Url_ThatIsSigned_IsSentWithItsOwnSignature(bool hasBase)
    {
        if (hasBase)
        {
            _builder["baseurl"] = "https://api.example/v1";
        }

        var adapter = new StrictRequestAdapter(new HttpMessageInvoker(_handler), new Signing()) { BaseUrl = "https://api.example/v1" };
        var again = new RequestInformation(Method.GET, Template, _builder);
        foreach (var request in new[] { again, again, new RequestInformation(Method.GET, Template, _builder) })
        {
            await adapter.SendAsync(request, Model.Create);
        }

        _builder.ContainsKey("baseurl").ShouldBe(hasBase);
        Sent.ShouldBe([.. Enumerable.Range(1, 3).Select(nonce => $"https://api.example/v1/things/t-1?nonce={nonce}")]);
    }

    [Fact]
    public async Task Url_IsThatOfItsRequest_WhenABuilderIsUsedAtOnce()
    {
        var adapter = Connect(new ScriptedHandler((request, _) =>
        {
            var answer = $"{{\"string\":\"{request.RequestUri!.Segments[^1]}\"}}";
            return Task.FromResult(ScriptedHandler.Answer(HttpStatusCode.OK, Json, new StringContent(answer)));
        }));
        await Parallel.ForAsync(0, 2000, async (i, _) =>
        {
            var own = new Dictionary<string, object>(_builder, StringComparer.Ordinal) { ["thing%2Did"] = $"t-{i}" };
            var model = await adapter.SendAsync(new RequestInformation(Method.GET, Template, own), Model.Create, cancellationToken: CancellationToken.None);
            model!.Read["string"].ShouldBe($"t-{i}");
            await adapter.SendAsync(new RequestInformation(Method.GET, Template, _builder), Model.Create, cancellationToken: CancellationToken.None);
        });
    }

    [Fact]
    public async Task Parameters_OfABuilder_AreLeftAsTheyAre()
    {
        await Connect(_handler).SendAsync(new RequestInformation(Method.GET, Template, _builder), Model.Create);

        _builder.Keys.ShouldBe(["thing%2Did"]);
    }

    [Theory]
    [InlineData("other", "x")]
    [InlineData("thing%2Did", null)]
    public async Task PathParameter_ThatIsMissing_IsRefusedUnsent(string name, string? value)
    {
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal) { [name] = value! };

        var failure = await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(new RequestInformation(Method.GET, Template, parameters), Model.Create));

        failure.Message.ShouldContain("thing%2Did");
        _handler.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("")]
    public async Task PathParameter_OfAList_IsJudgedToo(string id)
    {
        _builder["thing%2Did"] = new[] { "a", id };

        await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(new RequestInformation(Method.GET, Template, _builder), Model.Create));
        _handler.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData('\uD800', ' ')]
    [InlineData('a', '\uDC00')]
    [InlineData('a', '\u0085')]
    public async Task PathParameter_ThatCannotBeSentAsItIs_IsRefusedUnsent(char first, char second)
    {
        await Should.ThrowAsync<ArgumentException>(() => Connect(_handler).SendAsync(Get(id: $"{first}{second}"), Model.Create));
        _handler.Sent.ShouldBeEmpty();

        await Connect(_handler).SendAsync(Get(id: "\U0001F600"), Model.Create);
        Sent.ShouldHaveSingleItem().ShouldEndWith("%F0%9F%98%80");
    }

    [Fact]
    public async Task Client_TellsItsAddressAndItsVersion()
    {
        HttpRequestMessage? sent = null;
        using var handler = new ScriptedHandler((request, _) =>
        {
            sent = request;
            return Task.FromResult(ScriptedHandler.Answer(HttpStatusCode.OK, Json, new ByteArrayContent("{}"u8.ToArray())));
        });
        using var client = new HttpClient(handler)
        {
            BaseAddress = new("https://client.example/v2/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        await new StrictRequestAdapter(client).SendAsync(Get(), Model.Create);

        sent!.RequestUri!.AbsoluteUri.ShouldBe("https://client.example/v2/things/t-1");
        (sent.Version, sent.VersionPolicy).ShouldBe((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact));
    }

    private sealed class Signing : IAuthenticationProvider
    {
        private int _nonce;

        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.URI = new($"{request.URI.GetLeftPart(UriPartial.Path)}?nonce={++_nonce}");
            return Task.CompletedTask;
        }
    }
}
