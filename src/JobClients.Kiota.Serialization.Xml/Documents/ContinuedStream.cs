using JobClients.Streams;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Puts what was already read of a stream in front of the rest, and carries the token to every read.</summary>
internal sealed class ContinuedStream(ReadOnlyMemory<byte> start, Stream rest, CancellationToken cancellationToken)
    : ForwardStream
{
    private ReadOnlyMemory<byte> _start = start;

    // An XmlReader has no token to pass on, so the one in hand is used whatever the caller brings.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ignored = default) =>
        _start.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new ValueTask<int>(TakeFromStart(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeFromStart(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _start.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count;
    }
}
