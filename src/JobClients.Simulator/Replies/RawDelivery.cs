namespace JobClients.Simulator.Replies;

/// <summary>Nothing but these bytes.</summary>
internal sealed class RawDelivery(ReadOnlyMemory<byte> bytes) : IDelivery
{
    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        using var wire = new Wire(reply.Context, reset: false);
        await reply.Pace.Over(wire.Stream).WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
