using System.Buffers;
using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Reads a stream into a tree of elements, forward and once.</summary>
/// <remarks>
/// An asynchronous <see cref="XmlReader"/> allocates about 100 KB of buffers before it has read a thing. A document
/// that fits into one pooled buffer is therefore fetched first and then read synchronously out of memory, and if it is
/// plain without an <see cref="XmlReader"/>; only a longer one pays for asynchronous parsing.
/// </remarks>
internal sealed class DocumentReader(XmlReadingOptions options)
{
    private const int ShortDocumentBytes = 64 * 1024;

    private readonly ElementBounds _bounds = new(options);
    private readonly ElementNames _names = new();
    private readonly XmlReaderSettings _blocking = HardenedSettings.Create(options, isAsync: false);
    private readonly XmlReaderSettings _waiting = HardenedSettings.Create(options, isAsync: true);

    public async ValueTask<Element> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ShortDocumentBytes);
        try
        {
            var start = buffer.AsMemory(0, ShortDocumentBytes);
            var count = await stream
                .ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (count < start.Length)
            {
                return Read(buffer, count, cancellationToken);
            }

            using var continued = new ContinuedStream(start, stream, cancellationToken);
            return await ReadLongAsync(continued, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public Element Read(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, _blocking);
        var nodes = new ReaderNodes(reader, _bounds);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            nodes.Add(nodes.IsText ? reader.Value : null);
        }

        return nodes.Root;
    }

    private Element Read(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (PlainDocument.TryRead(buffer.AsSpan(0, count), _names, _bounds) is { } root)
        {
            return root;
        }

        using var document = new MemoryStream(buffer, 0, count, writable: false);
        return Read(document, cancellationToken);
    }

    private async Task<Element> ReadLongAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, _waiting);
        var nodes = new ReaderNodes(reader, _bounds);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            nodes.Add(nodes.IsText ? await reader.GetValueAsync().ConfigureAwait(false) : null);
        }

        return nodes.Root;
    }
}
