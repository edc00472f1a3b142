using JobClients.Cli.Connections.Files;
using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Connections;

/// <summary>
/// The user's connections: those of the file by their names; as a vendor's default connection what the environment
/// variables say, if they say where the vendor is, and otherwise the one of the file that has no name.
/// </summary>
internal sealed class ConfiguredConnections(Surroundings surroundings) : IConnectionSource
{
    private readonly ConnectionFile _file = new(surroundings);
    private readonly VariableValues _variables = new(surroundings);

    public OpenConnections Open(IReadOnlyCollection<JobReference> references)
    {
        var connections = new OpenConnections(new KeptRunTimes(surroundings));
        try
        {
            foreach (var reference in references.DistinctBy(reference => (reference.Connection, reference.Vendor)))
            {
                var name = new ConnectionName(reference.Connection, FindVendor(reference));
                var watching = new JobWatcherOptions { TimeProvider = surroundings.Time, History = connections.RunTimes!.History };
                connections.Add(name.Vendor.Open(FindValues(name, reference), name.Name, watching));
            }

            return connections;
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>Whether variables say where the vendor is: then they say all of its default connection.</summary>
    public static bool HasVariables(ConnectionVendor vendor, SettingValues variables) => vendor.Address.Any(variables.Has);

    private static ConnectionVendor FindVendor(JobReference reference) => ConnectionVendors.Find(reference.Vendor)
        ?? throw new UsageException($"'{reference}' is of no known vendor; there are {ConnectionVendors.Names("and")}.");

    private SettingValues FindValues(ConnectionName name, JobReference reference)
    {
        if (name.Name is null && HasVariables(name.Vendor, _variables))
        {
            return _variables;
        }

        var content = _file.Read();
        if (content.Find(name) is { } connection)
        {
            return FileValues.Of(content, connection, surroundings);
        }

        return name.Name is null ? _variables : throw new JobConnectionNotFoundException(
            reference, $"There is no connection '{name.Name}' to '{name.Vendor.Name}'. Make it with: jobctl connections add {name}");
    }
}
