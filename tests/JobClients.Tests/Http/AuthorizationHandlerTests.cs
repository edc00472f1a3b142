using System.Net;
using JobClients.Tests.Logins;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Http;

/// <summary>The session goes to the vendor's own origin, unless the caller has put in another, and nowhere else.</summary>
public sealed class AuthorizationHandlerTests : IDisposable
{
    private readonly Numbered _login = new();
    private readonly SessionKeeper _sessions;
    private readonly List<string?> _sent = [];
    private HttpStatusCode _status = HttpStatusCode.OK;

    public AuthorizationHandlerTests() => _sessions = Keepers.Of(_login, TimeProvider.System);

    public void Dispose() => _sessions.Dispose();

    [Theory]
    [InlineData("https://api.example/v1", "session 1")]
    [InlineData("https://API.example:443/v1", "session 1")]
    [InlineData("https://api.example", "session 1")]
    [InlineData("http://api.example/v1", null)]
    [InlineData("https://api.example:8443/v1", null)]
    [InlineData("https://api.example.evil.example/v1", null)]
    [InlineData("https://files.example/", null)]
    public async Task Session_IsForTheOriginAlone(string url, string? authorization)
    {
        await SendAsync(url);

        _sent.ShouldBe([authorization]);
        _login.Count.ShouldBe(authorization is null ? 0 : 1);
    }

    [Fact]
    public async Task Header_OfTheCaller_IsSentAsItIs()
    {
        await SendAsync("https://api.example/v1", "own");

        _sent.ShouldBe(["own"]);
        _login.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Session_ThatIsRefused_IsNotSentAgain()
    {
        _status = HttpStatusCode.Unauthorized;
        (await SendAsync("https://api.example/v1")).ShouldBe(HttpStatusCode.Unauthorized);
        _status = HttpStatusCode.Forbidden;
        await SendAsync("https://api.example/v1");
        await SendAsync("https://api.example/v1");

        _sent.ShouldBe(["session 1", "session 2", "session 2"]);
    }

    private async Task<HttpStatusCode> SendAsync(string url, string? own = null)
    {
        var transport = new ScriptedHandler((request, _) =>
        {
            _sent.Add(request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : null);
            return Task.FromResult(new HttpResponseMessage(_status));
        });
        using var http = new HttpMessageInvoker(new AuthorizationHandler(_sessions, new("https://api.example/v1")) { InnerHandler = transport });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (own is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", own);
        }

        using var answer = await http.SendAsync(request, CancellationToken.None);
        return answer.StatusCode;
    }

    private sealed class Numbered : JobLogin
    {
        public int Count { get; private set; }

        protected internal override async Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new($"session {++Count}");
        }
    }
}
