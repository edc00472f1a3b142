namespace JobClients.Benchmarks;

/// <summary>What carries the requests of a benchmark.</summary>
public enum Transport
{
    /// <summary>Nothing: the answer is at hand.</summary>
    Memory,

    /// <summary>Sockets on loopback.</summary>
    Sockets,
}
