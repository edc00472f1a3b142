using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>An object that has fields named like items of its own list.</summary>
internal sealed class Folder : IParsable
{
    public string? Name { get; set; }

    public Folder? Parent { get; set; }

    public List<Folder>? Folders { get; set; }

    public static Folder Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "folder", n => Parent = n.GetObjectValue(Create) },
        { "folders", n => Folders = n.GetCollectionOfObjectValues(Create)?.AsList() },
        { "name", n => Name = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("folder", Parent);
        writer.WriteCollectionOfObjectValues("folders", Folders);
        writer.WriteStringValue("name", Name);
    }
}
