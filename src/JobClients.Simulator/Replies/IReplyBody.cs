namespace JobClients.Simulator.Replies;

internal interface IReplyBody
{
    /// <summary>How many bytes there are; <see langword="null"/> where only writing them tells.</summary>
    long? Length { get; }

    Task WriteAsync(Stream destination, CancellationToken cancellationToken);
}
