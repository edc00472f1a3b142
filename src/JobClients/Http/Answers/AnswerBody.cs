using System.Buffers;

namespace JobClients;

/// <summary>The body of an answer in memory, at most as long as a limit. What was inflated counts, not what was sent.</summary>
internal sealed class AnswerBody : IDisposable
{
    private const int FirstBuffer = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private AnswerBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Whether there was more than the limit; then this is the beginning.</summary>
    public bool IsCut { get; private set; }

    public Span<byte> Span => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public static async ValueTask<AnswerBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than is announced, so that the end is seen without growing.
        var announced = content.Headers.ContentLength ?? FirstBuffer;
        var body = new AnswerBody((int)Math.Min(Math.Min(announced, 64 * 1024), limit) + 1);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Whether this is how a body fails to arrive whole: the network, or what inflates it.</summary>
    public static bool IsOfReading(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or InvalidDataException or InvalidOperationException;

    /// <summary>A stream over the body, for readers that know no memory.</summary>
    public MemoryStream OpenRead() => new(_buffer, 0, _length, writable: false);

    public void Dispose()
    {
        // It may hold a token.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        (_buffer, _length) = ([], 0);
    }

    private async ValueTask FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            _length += count;
            if (_length > limit)
            {
                (_length, IsCut) = (limit, true);
                return;
            }

            if (_length == _buffer.Length)
            {
                Grow(limit);
            }
        }
    }

    private void Grow(int limit)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, limit + 1L));
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
