namespace JobClients.Kiota.Serialization.Xml.Tests;

/// <summary>A response body: asynchronous only, forward only, and in pieces.</summary>
internal sealed class TrickleStream(byte[] content, int piece) : Stream
{
    private int _position;

    /// <summary>Gets or sets what happens when so many bytes have been read.</summary>
    public (int Position, Action Act)? When { get; set; }

    public HashSet<CancellationToken> Tokens { get; } = [];

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Tokens.Add(cancellationToken);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (_position >= When?.Position)
        {
            When.Value.Act();
        }

        var count = Math.Min(Math.Min(piece, buffer.Length), content.Length - _position);
        content.AsSpan(_position, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("a synchronous read");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
