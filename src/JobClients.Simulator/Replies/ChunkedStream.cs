using System.Globalization;
using System.Text;

namespace JobClients.Simulator.Replies;

/// <summary>Makes a chunk of each write. The last chunk, which says that all is there, never comes.</summary>
internal sealed class ChunkedStream(Stream destination) : OutgoingStream(destination)
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var size = buffer.Length.ToString("x", CultureInfo.InvariantCulture);
        byte[] chunk = [.. Encoding.ASCII.GetBytes(size), .. "\r\n"u8, .. buffer.Span, .. "\r\n"u8];
        await Destination.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
    }
}
