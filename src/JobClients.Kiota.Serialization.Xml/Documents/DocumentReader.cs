using System.Buffers;
using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Reads a stream into a tree of elements, forward and once.</summary>
/// <remarks>
/// An asynchronous <see cref="XmlReader"/> allocates about 100 KB of buffers before it has read a thing. A document
/// that fits into one pooled buffer is therefore fetched first and then read synchronously out of memory; only a
/// longer one pays for asynchronous parsing.
/// </remarks>
internal sealed class DocumentReader(XmlReadingOptions options)
{
    private const int _shortDocumentBytes = 64 * 1024;

    private readonly ElementBounds _bounds = new(options);
    private readonly XmlReaderSettings _blocking = HardenedSettings.Create(options, isAsync: false);
    private readonly XmlReaderSettings _waiting = HardenedSettings.Create(options, isAsync: true);

    public async ValueTask<Element> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_shortDocumentBytes);
        try
        {
            var start = buffer.AsMemory(0, _shortDocumentBytes);
            var count = await stream
                .ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (count < start.Length)
            {
                using var document = new MemoryStream(buffer, 0, count, writable: false);
                return Read(document, cancellationToken);
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
        var builder = new ElementBuilder(_bounds);
        using var reader = XmlReader.Create(stream, _blocking);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(reader, builder, IsText(reader) ? reader.Value : null);
        }

        return Root(builder);
    }

    private async Task<Element> ReadLongAsync(Stream stream, CancellationToken cancellationToken)
    {
        var builder = new ElementBuilder(_bounds);
        using var reader = XmlReader.Create(stream, _waiting);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(reader, builder, IsText(reader) ? await reader.GetValueAsync().ConfigureAwait(false) : null);
        }

        return Root(builder);
    }

    private static bool IsText(XmlReader reader) => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;

    private static void Add(XmlReader reader, ElementBuilder builder, string? text)
    {
        builder.CountNode(reader);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                builder.Open(reader);
                break;
            case XmlNodeType.EndElement:
                builder.Close();
                break;
            default:
                if (text is not null)
                {
                    builder.AddText(text);
                }

                break;
        }
    }

    private static Element Root(ElementBuilder builder) =>
        builder.Root ?? throw new XmlException("The XML has no root element.");
}
