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
    private readonly RawAnswer[] _answers;
    private readonly Task _accepting;

    private RawServer(RawAnswer[] answers)
    {
        _answers = answers;
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

    public static RawServer Start(params RawAnswer[] answers) => new(answers);

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
            return _answers[Math.Min(_requests.Count, _answers.Length) - 1];
        }
    }
}
