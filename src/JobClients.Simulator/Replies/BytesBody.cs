namespace JobClients.Simulator.Replies;

internal sealed class BytesBody(ReadOnlyMemory<byte> bytes) : IReplyBody
{
    public static BytesBody Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    public ReadOnlyMemory<byte> Bytes => bytes;

    public long? Length => bytes.Length;

    public Task WriteAsync(Stream destination, CancellationToken cancellationToken)
        => destination.WriteAsync(bytes, cancellationToken).AsTask();
}
