using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>A union that writes what a test says.</summary>
internal sealed class ScriptedUnion(Action<ISerializationWriter> write) : IComposedTypeWrapper, IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer) => write(writer);
}
