using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Problem : IParsable
{
    public string? Type { get; set; }

    public string? Message { get; set; }

    public static Problem Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "message", n => Message = n.GetStringValue() },
        { "type", n => Type = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
