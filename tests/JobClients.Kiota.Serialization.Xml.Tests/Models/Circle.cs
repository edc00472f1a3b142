using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Circle : Shape
{
    public double? Radius { get; set; }

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>(base.GetFieldDeserializers())
        {
            { "radius", n => Radius = n.GetDoubleValue() },
        };
}
