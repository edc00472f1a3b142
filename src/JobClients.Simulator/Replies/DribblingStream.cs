namespace JobClients.Simulator.Replies;

/// <summary>Lets one byte through at a time.</summary>
internal sealed class DribblingStream(Stream destination, Pace pace) : OutgoingStream(destination)
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var at = 0; at < buffer.Length; at++)
        {
            await Task.Delay(pace.PerByte, pace.Time, cancellationToken).ConfigureAwait(false);
            await Destination.WriteAsync(buffer.Slice(at, 1), cancellationToken).ConfigureAwait(false);
            await Destination.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
