using System.Diagnostics.CodeAnalysis;
using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Connections;

/// <summary>A connection as references begin with it: <c>[name:]vendor</c>.</summary>
/// <param name="Name">Its name, or null for the vendor's default connection.</param>
/// <param name="Vendor">The vendor.</param>
internal sealed record ConnectionName(string? Name, ConnectionVendor Vendor)
{
    public override string ToString() => Name is null ? Vendor.Name : $"{Name}:{Vendor.Name}";

    /// <exception cref="UsageException">The text is none.</exception>
    public static ConnectionName Parse(string text) => TryParse(text, out var name)
        ? name
        : throw new UsageException($"'{text}' is no connection: it has to be [name:]vendor, the name [a-z0-9][a-z0-9-]*, the vendor {ConnectionVendors.Names("or")}.");

    public static bool TryParse(string text, [NotNullWhen(true)] out ConnectionName? name)
    {
        // A connection is what a reference to one of its jobs begins with, and no other rule.
        name = !text.Contains('/', StringComparison.Ordinal)
            && JobReference.TryParse($"{text}/job/1", out var reference)
            && ConnectionVendors.Find(reference.Vendor) is { } vendor
            ? new(reference.Connection, vendor)
            : null;
        return name is not null;
    }
}
