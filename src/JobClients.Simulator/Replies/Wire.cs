using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace JobClients.Simulator.Replies;

/// <summary>
/// The connection below Kestrel, which finishes what it sends, and does not say when it has. Disposing ends the
/// connection: in order, or by a reset.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly HttpContext _context;
    private readonly Socket _socket;
    private readonly bool _reset;

    public Wire(HttpContext context, bool reset)
    {
        _context = context;
        _socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        _reset = reset;
        Stream = new NetworkStream(_socket, ownsSocket: false);
    }

    public Stream Stream { get; }

    public void Dispose()
    {
        Stream.Dispose();
        End();
        _context.Abort();
    }

    /// <summary>A closed socket lingers for zero seconds by a reset. Kestrel would abort one in its own way.</summary>
    private void End()
    {
        if (_reset)
        {
            _socket.Close(timeout: 0);
            return;
        }

        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The caller was faster.
        }

        _socket.Dispose();
    }
}
