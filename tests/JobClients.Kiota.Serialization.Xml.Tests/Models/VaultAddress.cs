using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class VaultAddress : IParsable
{
    public int? Id { get; set; }

    public string? Url { get; set; }

    public static VaultAddress Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetIntValue() },
        { "url", n => Url = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
