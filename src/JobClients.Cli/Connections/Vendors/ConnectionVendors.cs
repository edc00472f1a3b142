namespace JobClients.Cli.Connections.Vendors;

internal static class ConnectionVendors
{
    public static IReadOnlyList<ConnectionVendor> All { get; } = [ZuoraVendor.Instance, VeevaVaultVendor.Instance];

    public static ConnectionVendor? Find(string name) => All.FirstOrDefault(vendor => vendor.Name == name);

    public static string Names(string conjunction) => string.Join($" {conjunction} ", All.Select(vendor => vendor.Name));
}
