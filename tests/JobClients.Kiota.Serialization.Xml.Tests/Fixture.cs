using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

/// <summary>Documents as a Vault sends them, shortened.</summary>
internal static class Fixture
{
    public static async Task<T> ReadAsync<T>(string name, ParsableFactory<T> factory)
        where T : IParsable
    {
        await using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
        var root = await new XmlParseNodeFactory().GetRootParseNodeAsync("application/xml", stream);
        return root.GetObjectValue(factory);
    }
}
