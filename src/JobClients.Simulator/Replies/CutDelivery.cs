using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.Replies;

/// <summary>The head, some of the body, and then no more, though more was announced.</summary>
internal sealed class CutDelivery(long after, bool chunked, bool reset) : IDelivery
{
    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        using var wire = new Wire(reply.Context, reset);
        Announce(reply);
        await wire.Stream.WriteAsync(WireHead.Of(reply.Response), cancellationToken).ConfigureAwait(false);
        await reply.Body.WriteAsync(Cut(reply.Pace.Over(wire.Stream)), cancellationToken).ConfigureAwait(false);
    }

    private void Announce(Reply reply)
    {
        reply.Response.ContentLength = chunked ? null : Math.Max(reply.Body.Length ?? 0, after + 1);
        if (chunked)
        {
            reply.Response.Headers.TransferEncoding = "chunked";
        }
    }

    private CutStream Cut(Stream destination) => new(chunked ? new ChunkedStream(destination) : destination, after);
}
