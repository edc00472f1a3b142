namespace JobClients.Cli.Connections;

internal interface IConnectionSource
{
    /// <summary>Opens the connections that some jobs need, and no others. Nothing is sent yet.</summary>
    /// <param name="references">The jobs.</param>
    /// <exception cref="UsageException">What a connection needs is missing or wrong.</exception>
    OpenConnections Open(IReadOnlyCollection<JobReference> references);
}
