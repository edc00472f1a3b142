using JobClients.Streams;

namespace JobClients;

/// <summary>The body of an answer, handed over unread: it fails beyond a limit, and ends the answer when disposed.</summary>
internal sealed class AnswerStream(Stream body, Answer answer, long limit) : ForwardStream
{
    private long _position;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Count(body.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int count) => (_position += count) <= limit ? count : throw new IOException($"The answer is longer than {limit} bytes.");
}
