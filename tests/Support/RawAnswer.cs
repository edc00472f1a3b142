using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace JobClients.Support;

/// <summary>What a <see cref="RawServer"/> does with a request, step by step. Without an end, the connection stays open.</summary>
public sealed class RawAnswer
{
    private readonly Func<Socket, CancellationToken, Task>[] _steps;

    private RawAnswer(params Func<Socket, CancellationToken, Task>[] steps) => _steps = steps;

    /// <summary>Not a single byte.</summary>
    public static RawAnswer Silence { get; } = new();

    /// <summary>A complete answer in JSON, after which the connection can be used again.</summary>
    public static RawAnswer Json(string body) => Of(string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n")).Send(Encoding.UTF8.GetBytes(body));

    public static RawAnswer Of(string latin1) => Silence.Send(latin1);

    public RawAnswer Send(string latin1) => Send(Encoding.Latin1.GetBytes(latin1));

    public RawAnswer Send(ReadOnlyMemory<byte> bytes) => Then(async (socket, cancellationToken) => await socket.SendAsync(bytes, cancellationToken));

    /// <summary>Goes on when something has happened, such as a turn of a clock.</summary>
    public RawAnswer Await(Task something) => Then((_, cancellationToken) => something.WaitAsync(cancellationToken));

    public RawAnswer Close() => Then((socket, _) =>
    {
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
        return Task.CompletedTask;
    });

    public RawAnswer Reset() => Then((socket, _) =>
    {
        socket.Close(timeout: 0);
        return Task.CompletedTask;
    });

    internal async Task PlayAsync(Socket socket, CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            await step(socket, cancellationToken);
        }
    }

    private RawAnswer Then(Func<Socket, CancellationToken, Task> step) => new([.. _steps, step]);
}
