namespace JobClients;

/// <summary>A transfer as what inflates it wants to have it, with something behind its end. It is read asynchronously only.</summary>
internal sealed class TransferStream(Transfer transfer, ReadOnlyMemory<byte> tail) : Stream
{
    private ReadOnlyMemory<byte> _tail = tail;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await transfer.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return count > 0 ? count : TakeTail(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeTail(Memory<byte> buffer)
    {
        var count = Math.Min(_tail.Length, buffer.Length);
        _tail[..count].CopyTo(buffer);
        _tail = _tail[count..];
        return count;
    }
}
