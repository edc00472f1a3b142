namespace JobClients.Cli.Connections;

internal interface IConnectionSource
{
    /// <summary>Opens the connections that some jobs need, and no others. Nothing is sent yet.</summary>
    /// <param name="references">The jobs.</param>
    /// <param name="transport">Makes what carries the requests of a connection, by its name and vendor; null for what it has of its own.</param>
    /// <exception cref="UsageException">What a connection needs is missing or wrong.</exception>
    OpenConnections Open(IReadOnlyCollection<JobReference> references, Func<string?, string, HttpMessageHandler>? transport = null);
}
