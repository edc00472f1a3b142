using System.IO.Compression;

namespace JobClients.Simulator.Replies;

/// <summary>A body that is compressed while it is written.</summary>
internal sealed class GzipBody(IReplyBody body) : IReplyBody
{
    public long? Length => null;

    public async Task WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        var gzip = new GZipStream(destination, CompressionLevel.Optimal, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await body.WriteAsync(gzip, cancellationToken).ConfigureAwait(false);
        }
    }
}
