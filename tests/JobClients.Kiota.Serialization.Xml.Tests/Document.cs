using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

/// <summary>Reads XML that a test has at hand.</summary>
internal static class Document
{
    public static Task<IParseNode> ReadAsync(string xml, XmlReadingOptions? options = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(xml), options);

    public static async Task<IParseNode> ReadAsync(byte[] xml, XmlReadingOptions? options = null)
    {
        await using var stream = new MemoryStream(xml);
        var factory = new XmlParseNodeFactory(options ?? new XmlReadingOptions());
        return await factory.GetRootParseNodeAsync("application/xml", stream);
    }

    public static async Task<T> ReadAsync<T>(string xml, ParsableFactory<T> factory)
        where T : IParsable =>
        (await ReadAsync(xml)).GetObjectValue(factory);
}
