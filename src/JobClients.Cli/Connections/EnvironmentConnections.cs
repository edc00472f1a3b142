using JobClients.VeevaVault;
using JobClients.Zuora;

namespace JobClients.Cli.Connections;

/// <summary>Each vendor's default connection, from environment variables.</summary>
internal sealed class EnvironmentConnections(Surroundings surroundings) : IConnectionSource
{
    private readonly Dictionary<string, Func<RunTimeHistory, IJobProvider>> _vendors = new(StringComparer.Ordinal)
    {
        [ZuoraClient.VendorName] = history => new ZuoraClient(ZuoraVariables.Read(surroundings, history)),
        [VeevaVaultClient.VendorName] = history => new VeevaVaultClient(VeevaVaultVariables.Read(surroundings, history)),
    };

    public OpenConnections Open(IReadOnlyCollection<JobReference> references)
    {
        var connections = new OpenConnections(new KeptRunTimes(surroundings));
        try
        {
            foreach (var reference in references)
            {
                Open(reference, connections);
            }

            return connections;
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    private void Open(JobReference reference, OpenConnections connections)
    {
        if (!_vendors.TryGetValue(reference.Vendor, out var connect))
        {
            throw new UsageException($"'{reference}' is of no known vendor; there are {string.Join(" and ", _vendors.Keys)}.");
        }

        if (reference.Connection is null && !connections.Has(reference.Vendor))
        {
            connections.Add(connect(connections.RunTimes!.History));
        }
    }
}
