using JobClients.Cli.Connections;
using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Completion;

/// <summary>How references to jobs may begin: everything but the ids.</summary>
internal static class ReferenceBeginnings
{
    public static IEnumerable<string> Of(Surroundings surroundings) =>
        ConnectionVendors.All.Select(vendor => new ConnectionName(null, vendor))
            .Concat(NamesIn(surroundings))
            .Distinct()
            .SelectMany(name => name.Vendor.Kinds.Select(kind => $"{name}/{kind.Name}/"));

    /// <summary>The connections, or none if they cannot be read: who completes a line is told nothing else.</summary>
    public static IReadOnlyList<ConnectionName> NamesIn(Surroundings surroundings)
    {
        try
        {
            return new KnownConnections(surroundings).Names;
        }
        catch (Exception fault) when (fault is UsageException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
