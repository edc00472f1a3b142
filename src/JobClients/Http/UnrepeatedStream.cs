namespace JobClients;

/// <summary>A connection over which .NET sends no request twice.</summary>
/// <remarks>
/// When a connection ends before the first byte of an answer, .NET takes it for one that was idle for too long, and sends
/// the request up to three times more. But the server may have closed it because of the request, and a vendor that limits
/// polls counts each of them. .NET repeats after an <see cref="IOException"/> alone, so another exception prevents it.
/// </remarks>
internal sealed class UnrepeatedStream(Stream connection) : Stream
{
    private volatile bool _awaitsAnswer;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Check(connection.Read(buffer), buffer.Length);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _awaitsAnswer = true;
        connection.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _awaitsAnswer = true;
        return connection.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Check(int count, int wanted)
    {
        if (count > 0)
        {
            _awaitsAnswer = false;
        }
        else if (wanted > 0 && _awaitsAnswer)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before there was an answer.");
        }

        return count;
    }
}
