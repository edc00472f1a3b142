namespace JobClients.Simulator.Replies;

/// <summary>A part of the status line and the headers, from nothing to half of them, and then a reset.</summary>
internal sealed class HeadDelivery(double share) : IDelivery
{
    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        using var wire = new Wire(reply.Context, reset: true);
        var head = WireHead.Of(reply.Response);
        await wire.Stream.WriteAsync(head.AsMemory(0, (int)(head.Length * share)), cancellationToken).ConfigureAwait(false);
    }
}
