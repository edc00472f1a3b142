using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>A type that a discriminator decides about.</summary>
internal class Shape : IParsable
{
    public string? Kind { get; set; }

    public static Shape Create(IParseNode node) =>
        node.GetChildNode("kind")?.GetStringValue() == "circle" ? new Circle() : new Shape();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { { "kind", n => Kind = n.GetStringValue() } };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
