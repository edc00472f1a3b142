using System.Collections.Concurrent;

namespace JobClients.VeevaVault.Tests.Wire;

/// <summary>A Vault on a socket, which is nothing but logins and jobs. It counts what it is sent, and when.</summary>
internal sealed class WireVault : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Job, TimeSpan At)> _polls = [];
    private readonly ManualTimeProvider _time;
    private readonly RawServer _server;
    private int _sessions;

    public WireVault(ManualTimeProvider time)
    {
        _time = time;
        _server = RawServer.Start(Answer);
        Counter = new(time);
    }

    public RequestCounter Counter { get; }

    public IEnumerable<string> Logins => _server.Requests.Where(IsLogin);

    public IEnumerable<string> Requests => _server.Requests.Where(request => !IsLogin(request));

    /// <summary>When each job was asked about, by the test's clock.</summary>
    public ILookup<string, TimeSpan> Polls => _polls.ToLookup(poll => poll.Job, poll => poll.At, StringComparer.Ordinal);

    /// <summary>How many polls were answered with INVALID_SESSION_ID.</summary>
    public int Refused { get; private set; }

    /// <summary>What a login is answered in place of a session.</summary>
    public RawAnswer? LoginAnswer { get; set; }

    /// <summary>What a poll with a good session is answered.</summary>
    public string Job { get; set; } = """{"responseStatus":"SUCCESS","data":{"id":1,"status":"RUNNING"}}""";

    public VeevaVaultClient Connect() => new(new()
    {
        BaseUrl = _server.BaseAddress,
        UserName = "me@acme.com",
        Password = "pa55 w/rd&more",
        ClientId = "acme-tests",
        RequestTimeout = Timeout.InfiniteTimeSpan,
        Watching = { TimeProvider = _time },
        HttpHandler = Counter,
    });

    /// <summary>Ends the session that there is, as if nobody had used it for too long.</summary>
    public void EndSession() => _sessions++;

    public async ValueTask DisposeAsync()
    {
        Counter.Dispose();
        await _server.DisposeAsync();
    }

    private static bool IsLogin(string request) => request.StartsWith("POST /api/v26.1/auth ", StringComparison.Ordinal);

    private RawAnswer Answer(string request)
    {
        if (IsLogin(request))
        {
            return LoginAnswer ?? Give($"SESSION-{++_sessions:0000}");
        }

        _polls.Enqueue((request.Split(' ')[1].Split('/')[^1], _time.Elapsed));
        if (request.Contains($"\r\nAuthorization: SESSION-{_sessions:0000}\r\n", StringComparison.Ordinal))
        {
            return RawAnswer.Json(Job);
        }

        Refused++;
        return RawAnswer.Json("""{"responseStatus":"FAILURE","errors":[{"type":"INVALID_SESSION_ID","message":"Invalid or expired session ID."}]}""");
    }

    private RawAnswer Give(string session) => RawAnswer.Json(
        $$"""{"responseStatus":"SUCCESS","sessionId":"{{session}}","userId":1,"vaultIds":[{"id":2,"name":"a","url":"http://{{_server.BaseAddress.Host}}/api"}],"vaultId":2}""");
}
