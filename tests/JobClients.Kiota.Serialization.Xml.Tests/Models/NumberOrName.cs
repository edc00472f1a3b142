using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>A union of a number and a text, as Kiota generates one.</summary>
internal sealed class NumberOrName : IComposedTypeWrapper, IParsable
{
    public long? Number { get; set; }

    public string? Name { get; set; }

    public static NumberOrName Create(IParseNode node)
    {
        var number = node.GetLongValue();
        return new NumberOrName { Number = number, Name = number is null ? node.GetStringValue() : null };
    }

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        if (Number is not null)
        {
            writer.WriteLongValue(null, Number);
        }
        else if (Name is not null)
        {
            writer.WriteStringValue(null, Name);
        }
    }
}
