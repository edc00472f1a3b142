using System.Net.Sockets;
using System.Text;

namespace JobClients.Support.Hostile;

/// <summary>The handler that the clients come with, and a record of what it sends, and where to.</summary>
public sealed class Wire : DelegatingHandler
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _sent = new();
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    private volatile bool _isAnswered;

    public Wire()
    {
        var handler = StrictRequestAdapter.CreateHandler();
        handler.ConnectCallback = ConnectAsync;
        InnerHandler = handler;
    }

    /// <summary>Whether the headers of the last answer have arrived.</summary>
    public bool IsAnswered => _isAnswered;

    /// <summary>Every host and port that a connection was opened to.</summary>
    public IReadOnlyCollection<string> Hosts
    {
        get
        {
            lock (_lock)
            {
                return [.. _hosts];
            }
        }
    }

    /// <summary>The head of every request that went out, by whoever's decision.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
            {
                return _sent.ToString().Split("\r\n\r\n", StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _isAnswered = false;
        var answer = await base.SendAsync(request, cancellationToken);
        _isAnswered = true;
        return answer;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _hosts.Add($"{context.DnsEndPoint.Host}:{context.DnsEndPoint.Port}");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new RecordingStream(new NetworkStream(socket, ownsSocket: true), Record);
    }

    private void Record(string sent)
    {
        lock (_lock)
        {
            _sent.Append(sent);
        }
    }
}
