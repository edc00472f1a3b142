namespace JobClients.Cli.Connections;

/// <summary>The connections of one command.</summary>
/// <param name="runTimes">What they learn from and add to; null if that is not kept.</param>
internal sealed class OpenConnections(KeptRunTimes? runTimes = null) : IDisposable
{
    private readonly JobConnections _connections = new();

    public OpenConnections Add(IJobProvider provider)
    {
        _connections.Add(provider);
        return this;
    }

    public KeptRunTimes? RunTimes => runTimes;

    /// <summary>All of them, which stay this object's to dispose of.</summary>
    public JobConnections All => _connections;

    /// <exception cref="JobConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="UsageException">The vendor has no such kind of job.</exception>
    public Job Open(JobReference reference)
    {
        var provider = _connections.Providers.FirstOrDefault(provider => (provider.Vendor, provider.Connection) == (reference.Vendor, reference.Connection));
        return provider is null || provider.Kinds.Any(kind => kind.Has(reference))
            ? _connections.Open(reference)
            : throw new UsageException($"'{reference}' is of no known kind; there are {string.Join(", ", provider.Kinds.Select(Pattern))}.");
    }

    public void Dispose() => _connections.Dispose();

    private static string Pattern(JobKind kind) => $"{kind.Vendor}/{kind.Name}{string.Concat(Enumerable.Repeat("/{id}", kind.IdCount))}";
}
