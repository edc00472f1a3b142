using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>A list of each kind.</summary>
internal sealed class Listing : IParsable
{
    public List<int?>? Numbers { get; set; }

    public List<Colour?>? Colours { get; set; }

    public List<Link>? Links { get; set; }

    public List<Folder>? Folders { get; set; }

    public List<Shape>? Shapes { get; set; }

    public List<NumberOrName>? Unions { get; set; }

    public List<Map>? Maps { get; set; }

    public List<UntypedNode>? Untyped { get; set; }

    public static Listing Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "colours", n => Colours = n.GetCollectionOfEnumValues<Colour>()?.AsList() },
        { "folders", n => Folders = n.GetCollectionOfObjectValues(Folder.Create)?.AsList() },
        { "links", n => Links = n.GetCollectionOfObjectValues(Link.Create)?.AsList() },
        { "maps", n => Maps = n.GetCollectionOfObjectValues(Map.Create)?.AsList() },
        { "numbers", n => Numbers = n.GetCollectionOfPrimitiveValues<int?>()?.AsList() },
        { "shapes", n => Shapes = n.GetCollectionOfObjectValues(Shape.Create)?.AsList() },
        { "unions", n => Unions = n.GetCollectionOfObjectValues(NumberOrName.Create)?.AsList() },
        { "untyped", n => Untyped = n.GetCollectionOfObjectValues(UntypedNode.CreateFromDiscriminatorValue)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
