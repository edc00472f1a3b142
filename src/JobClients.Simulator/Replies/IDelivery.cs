namespace JobClients.Simulator.Replies;

/// <summary>How an answer comes to the caller, or does not.</summary>
internal interface IDelivery
{
    Task SendAsync(Reply reply, CancellationToken cancellationToken);
}
