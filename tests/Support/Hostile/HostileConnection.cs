namespace JobClients.Support.Hostile;

/// <summary>What a vendor's client needs to reach the simulator.</summary>
/// <param name="Address">Where the simulator is.</param>
/// <param name="Wire">What carries the requests.</param>
/// <param name="Time">The client's clock, which is not the simulator's.</param>
public sealed record HostileConnection(Uri Address, HttpMessageHandler Wire, TimeProvider Time);
