using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JobClients.Support;

/// <summary>
/// A server on loopback that knows no HTTP beyond where a request ends: it keeps the exact bytes of each request and
/// sends the exact bytes of its answers, the last of them again and again.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _requests = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Func<int, string, RawAnswer> _answer;
    private readonly Task _accepting;

    private RawServer(Func<int, string, RawAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>The requests so far, each byte a character (Latin-1).</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public static RawServer Start(params RawAnswer[] answers) => new((request, _) => answers[Math.Min(request, answers.Length) - 1]);

    /// <summary>Starts a server that answers by what it is asked.</summary>
    /// <param name="answer">Told the bytes of a request, each as a character. Called for one request at a time.</param>
    public static RawServer Start(Func<string, RawAnswer> answer) => new((_, request) => answer(request));

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_ending.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        try
        {
            while (await RawRequest.ReadAsync(socket, _ending.Token) is { } request)
            {
                await AnswerTo(request).PlayAsync(socket, _ending.Token);
            }
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller, the answer or the test has ended the connection.
        }
    }

    private RawAnswer AnswerTo(byte[] request)
    {
        lock (_lock)
        {
            _requests.Add(Encoding.Latin1.GetString(request));
            return _answer(_requests.Count, _requests[^1]);
        }
    }
}
