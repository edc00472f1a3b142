using System.Net;

namespace JobClients.Zuora.Tests.Wire;

/// <summary>
/// A tenant of Zuora on a socket, which is nothing but a token endpoint and data queries that run for ever. It counts
/// what it is sent.
/// </summary>
internal sealed class WireTenant : IAsyncDisposable
{
    private readonly Dictionary<string, TimeSpan> _tokens = new(StringComparer.Ordinal);
    private readonly ManualTimeProvider _time;
    private readonly RawServer _server;

    public WireTenant(ManualTimeProvider time)
    {
        _time = time;
        _server = RawServer.Start(Answer);
        Counter = new(time);
    }

    public RequestCounter Counter { get; }

    public IEnumerable<string> Logins => _server.Requests.Where(IsLogin);

    public IEnumerable<string> Polls => _server.Requests.Where(request => !IsLogin(request));

    /// <summary>How many polls were answered 401.</summary>
    public int Refused { get; private set; }

    /// <summary>How long a token is good for, as the page has it; null if that is not told, which no turning clock can reach.</summary>
    public TimeSpan? Lifetime { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>What the token endpoint answers in place of a token.</summary>
    public RawAnswer? LoginAnswer { get; set; }

    /// <summary>What is to happen before a token is given.</summary>
    public Task Opening { get; set; } = Task.CompletedTask;

    /// <summary>What a poll with a good token is answered.</summary>
    public string Job { get; set; } = """{"data":{"queryStatus":"in_progress"}}""";

    public ZuoraClient Connect(TimeSpan? timeout = null) => new(new()
    {
        BaseUrl = _server.BaseAddress,
        ClientId = "client-1",
        ClientSecret = "s3cret+with/signs=",
        RequestTimeout = timeout ?? Timeout.InfiniteTimeSpan,
        Watching = { TimeProvider = _time },
        HttpHandler = Counter,
    });

    /// <summary>Ends all tokens before their time.</summary>
    public void Revoke() => _tokens.Clear();

    public async ValueTask DisposeAsync()
    {
        Counter.Dispose();
        await _server.DisposeAsync();
    }

    private static bool IsLogin(string request) => request.StartsWith("POST /oauth/token ", StringComparison.Ordinal);

    private RawAnswer Answer(string request)
    {
        if (IsLogin(request))
        {
            return LoginAnswer ?? Give($"token-{_tokens.Count + Refused:0000}");
        }

        if (_tokens.Any(token => request.Contains($"\r\nAuthorization: Bearer {token.Key}\r\n", StringComparison.Ordinal) && _time.Elapsed < token.Value))
        {
            return RawAnswer.Json(Job);
        }

        Refused++;
        return RawAnswer.Whole(HttpStatusCode.Unauthorized, "application/json", """{"message":"Authentication error"}""");
    }

    private RawAnswer Give(string token)
    {
        _tokens[token] = Lifetime is { } lifetime ? _time.Elapsed + lifetime : TimeSpan.MaxValue;
        var expiry = Lifetime is { TotalSeconds: var seconds } ? $",\"expires_in\":{seconds}" : "";
        return RawAnswer.Silence.Await(Opening).Then(RawAnswer.Json($$"""{"access_token":"{{token}}","token_type":"bearer"{{expiry}}}"""));
    }
}
