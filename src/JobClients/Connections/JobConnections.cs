namespace JobClients;

/// <summary>The connections of a program, by name: from a reference to a job.</summary>
/// <remarks>It owns its connections: disposing it disposes them.</remarks>
public sealed class JobConnections : IDisposable
{
    private readonly Dictionary<(string Vendor, string? Name), IJobProvider> _providers = [];

    /// <summary>The connections that have been added.</summary>
    public IReadOnlyCollection<IJobProvider> Providers => _providers.Values;

    /// <summary>Adds a connection under its name.</summary>
    /// <param name="provider">The connection.</param>
    /// <returns>This, for the next.</returns>
    /// <exception cref="ArgumentException">The vendor has a connection of that name already.</exception>
    public JobConnections Add(IJobProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (!_providers.TryAdd((provider.Vendor, provider.Connection), provider))
        {
            throw new ArgumentException($"There already is {Describe(provider.Vendor, provider.Connection)}.", nameof(provider));
        }

        return this;
    }

    /// <summary>Opens a job by the connection that its reference names.</summary>
    /// <param name="reference">The job. Without a connection, the vendor's default connection is meant.</param>
    /// <exception cref="JobConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ArgumentException">The vendor has no such kind of job.</exception>
    public Job Open(JobReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _providers.TryGetValue((reference.Vendor, reference.Connection), out var provider)
            ? provider.Open(reference)
            : throw new JobConnectionNotFoundException(reference, $"There is no {Describe(reference.Vendor, reference.Connection)[2..]}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var provider in _providers.Values)
        {
            provider.Dispose();
        }
    }

    private static string Describe(string vendor, string? name) =>
        name is null ? $"a default connection to '{vendor}'" : $"a connection '{name}' to '{vendor}'";
}
