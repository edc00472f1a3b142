namespace JobClients.Simulator.Replies;

/// <summary>How long an answer takes, by the simulator's own clock.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Before">How long nothing comes at all.</param>
/// <param name="PerByte">How long each byte of the body takes.</param>
internal sealed record Pace(TimeProvider Time, TimeSpan Before = default, TimeSpan PerByte = default)
{
    public Task BeginAsync(CancellationToken cancellationToken) => Task.Delay(Before, Time, cancellationToken);

    public Stream Over(Stream destination) => PerByte == TimeSpan.Zero ? destination : new DribblingStream(destination, this);
}
