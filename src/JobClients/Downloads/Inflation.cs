using System.IO.Compression;

namespace JobClients;

/// <summary>Inflates a transfer, and knows whether it was whole.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes a cut for an end. So a seal, a file of its own as gzip allows, is put behind the transfer:
/// if it comes out last, then all before it has come out.
/// </remarks>
internal sealed class Inflation(Transfer transfer) : IAsyncDisposable
{
    private static readonly byte[] s_seal = "JobClients: end of file"u8.ToArray();

    private readonly GZipStream _inflated = new(new TransferStream(transfer, Zip(s_seal)), CompressionMode.Decompress);
    private readonly byte[] _held = new byte[s_seal.Length];
    private int _heldCount;

    /// <summary>Reads the next piece.</summary>
    /// <param name="buffer">Longer than the seal.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many bytes; 0 at the end.</returns>
    /// <exception cref="JobClientException">It is no gzip, or not a whole one.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            _held.AsMemory(0, _heldCount).CopyTo(buffer);
            var count = await InflateAsync(buffer[_heldCount..], cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return _held.AsSpan(0, _heldCount).SequenceEqual(s_seal) ? 0 : throw NotGzip();
            }

            if (Hold(buffer.Span[..(_heldCount + count)]) is var ready and > 0)
            {
                return ready;
            }
        }
    }

    public ValueTask DisposeAsync() => _inflated.DisposeAsync();

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.NoCompression))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static JobClientException NotGzip(Exception? cause = null) =>
        new(JobClientErrorKind.Protocol, "it is no whole gzip, although its Content-Encoding says so.", cause);

    /// <summary>Keeps back what may be the seal.</summary>
    private int Hold(ReadOnlySpan<byte> bytes)
    {
        _heldCount = Math.Min(bytes.Length, s_seal.Length);
        bytes[^_heldCount..].CopyTo(_held);
        return bytes.Length - _heldCount;
    }

    private async ValueTask<int> InflateAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _inflated.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException cause)
        {
            throw NotGzip(cause);
        }
    }
}
