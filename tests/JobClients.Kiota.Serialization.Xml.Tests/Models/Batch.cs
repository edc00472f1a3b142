using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Batch : IParsable
{
    public List<Envelope>? Data { get; set; }

    public static Batch Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "data", n => Data = n.GetCollectionOfObjectValues(Envelope.Create)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
