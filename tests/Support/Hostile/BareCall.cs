using System.Net.Sockets;
using System.Text;

namespace JobClients.Support.Hostile;

/// <summary>The same request again, over a bare socket, by somebody who reads as much as a client may and keeps nothing.</summary>
internal static class BareCall
{
    private const int Most = 5_000_000;

    public static async Task SendAsync(Uri address, string head)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(head + "\r\nConnection: close\r\n\r\n"));
        var buffer = new byte[64 * 1024];
        for (var read = 0; read < Most && await ReceiveAsync(socket, buffer) is > 0 and var count;)
        {
            read += count;
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, byte[] buffer)
    {
        try
        {
            return await socket.ReceiveAsync(buffer);
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
