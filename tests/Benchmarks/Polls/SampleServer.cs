using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JobClients.Benchmarks;

/// <summary>Answers every request on loopback with the sample, at the least cost that a server can have.</summary>
internal sealed class SampleServer : IDisposable
{
    private static readonly byte[] s_answer =
    [
        .. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Sample.Body.Length}\r\n\r\n"),
        .. Sample.Body,
    ];

    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);

    public SampleServer()
    {
        _listener.Start();
        BaseAddress = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri BaseAddress { get; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync().ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The benchmark is over.
        }
    }

    private static async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            connection.NoDelay = true;
            var request = new byte[4096];
            var length = 0;
            while (await connection.ReceiveAsync(request.AsMemory(length)).ConfigureAwait(false) is var count and > 0)
            {
                length += count;
                if (request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                {
                    length = 0;
                    await connection.SendAsync(s_answer).ConfigureAwait(false);
                }
            }
        }
    }
}
