using System.Net.Sockets;
using System.Text;

namespace JobClients.Simulator.Tests.Support;

/// <summary>A call over a bare socket, for what an HTTP client does not tell apart.</summary>
internal static class RawCall
{
    /// <summary>What came, each byte a character (Latin-1), and whether a reset came in the end.</summary>
    public static async Task<(string Answer, bool Reset)> GetAsync(Vendors vendors, SimulatedJob job)
    {
        var address = vendors.Simulator.BaseAddress;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {Paths.Of(job.Reference)} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nAuthorization: {Paths.CredentialsOf(job.Reference)}\r\n\r\n"));
        return await ReadAsync(socket);
    }

    private static async Task<(string Answer, bool Reset)> ReadAsync(Socket socket)
    {
        var answer = new List<byte>();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                answer.AddRange(buffer.AsSpan(0, count));
            }

            return (Encoding.Latin1.GetString([.. answer]), false);
        }
        catch (SocketException end) when (end.SocketErrorCode == SocketError.ConnectionReset)
        {
            return (Encoding.Latin1.GetString([.. answer]), true);
        }
    }
}
