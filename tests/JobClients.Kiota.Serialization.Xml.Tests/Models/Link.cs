using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Link : IParsable, IAdditionalDataHolder
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Rel { get; set; }

    public string? Href { get; set; }

    public static Link Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "href", n => Href = n.GetStringValue() },
        { "rel", n => Rel = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("href", Href);
        writer.WriteStringValue("rel", Rel);
        writer.WriteAdditionalData(AdditionalData);
    }
}
