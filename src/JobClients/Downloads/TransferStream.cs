using JobClients.Streams;

namespace JobClients;

/// <summary>A transfer as what inflates it wants to have it, with something behind its end. It is read asynchronously only.</summary>
internal sealed class TransferStream(Transfer transfer, ReadOnlyMemory<byte> tail) : ForwardStream
{
    private ReadOnlyMemory<byte> _tail = tail;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await transfer.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return count > 0 ? count : TakeTail(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeTail(Memory<byte> buffer)
    {
        var count = Math.Min(_tail.Length, buffer.Length);
        _tail[..count].CopyTo(buffer);
        _tail = _tail[count..];
        return count;
    }
}
