namespace JobClients.Tests.Http;

/// <summary>A body that begins and then breaks off, as when a connection is reset.</summary>
internal sealed class BreakingStream(byte[] beginning) : MemoryStream(beginning)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The connection was reset.");

    public override bool CanSeek => false;
}
