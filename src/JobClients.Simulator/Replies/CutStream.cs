namespace JobClients.Simulator.Replies;

/// <summary>Lets a number of bytes through and swallows the others.</summary>
internal sealed class CutStream(Stream destination, long after) : OutgoingStream(destination)
{
    private long _left = after;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(buffer.Length, _left);
        _left -= count;
        return count > 0 ? Destination.WriteAsync(buffer[..count], cancellationToken) : ValueTask.CompletedTask;
    }
}
