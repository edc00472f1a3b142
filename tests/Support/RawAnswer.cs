using System.Net;
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
    public static RawAnswer Json(string body) => Whole(HttpStatusCode.OK, "application/json", body);

    /// <summary>A complete answer, after which the connection can be used again.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="contentType">What its body is; null for an answer that does not say.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">Other headers, as lines without their ends.</param>
    public static RawAnswer Whole(HttpStatusCode status, string? contentType, string body, params string[] headers)
    {
        var lines = headers.Append($"Content-Length: {Encoding.UTF8.GetByteCount(body)}").Concat(contentType is null ? [] : [$"Content-Type: {contentType}"]);
        return Of($"HTTP/1.1 {(int)status} {status}\r\n{string.Join("\r\n", lines)}\r\n\r\n").Send(Encoding.UTF8.GetBytes(body));
    }

    public static RawAnswer Of(string latin1) => Silence.Send(latin1);

    public RawAnswer Send(string latin1) => Send(Encoding.Latin1.GetBytes(latin1));

    public RawAnswer Send(ReadOnlyMemory<byte> bytes) => Then(async (socket, cancellationToken) => await socket.SendAsync(bytes, cancellationToken));

    public RawAnswer Then(RawAnswer other) => new([.. _steps, .. other._steps]);

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
