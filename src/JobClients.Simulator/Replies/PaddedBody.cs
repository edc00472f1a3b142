namespace JobClients.Simulator.Replies;

/// <summary>A body with blanks behind it, written one block after the other: however many, they take no memory.</summary>
internal sealed class PaddedBody(IReplyBody body, long blanks) : IReplyBody
{
    private static readonly ReadOnlyMemory<byte> Block = Enumerable.Repeat((byte)' ', 64 * 1024).ToArray();

    public long? Length => body.Length + blanks;

    public async Task WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        await body.WriteAsync(destination, cancellationToken).ConfigureAwait(false);
        for (var rest = blanks; rest > 0; rest -= Block.Length)
        {
            var block = Block[..(int)Math.Min(rest, Block.Length)];
            await destination.WriteAsync(block, cancellationToken).ConfigureAwait(false);
        }
    }
}
