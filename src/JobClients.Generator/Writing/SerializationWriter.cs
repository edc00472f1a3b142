using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>Writes the members by which the runtime reads and writes a class.</summary>
internal sealed class SerializationWriter(CodeWriter writer)
{
    public void Write(ModelDeclaration model)
    {
        IModelBodies bodies = model.Wrapping switch
        {
            Wrapping.OneOf => new UnionBodies(writer, model),
            Wrapping.AnyOf => new IntersectionBodies(writer, model),
            _ => new ObjectBodies(writer, model),
        };
        Factory(model, bodies);
        if (!model.IsAlias)
        {
            Deserializers(model, bodies);
            Serialize(model, bodies);
        }
    }

    private void Factory(ModelDeclaration model, IModelBodies bodies)
    {
        writer.RawLongSummary("Creates a new instance of the appropriate class based on discriminator value");
        writer.Returns(Comments.See(model.Name.Full));
        writer.Parameter("parseNode", "The parse node to use to read the discriminator value and create the object");
        writer.Line($"public static {(model.Base is null ? string.Empty : "new ")}{model.Name.Full} CreateFromDiscriminatorValue(IParseNode parseNode)");
        writer.Block(() =>
        {
            writer.Line("if(ReferenceEquals(parseNode, null)) throw new ArgumentNullException(nameof(parseNode));");
            bodies.Create();
        });
    }

    private void Deserializers(ModelDeclaration model, IModelBodies bodies)
    {
        writer.RawLongSummary("The deserialization information for the current model");
        writer.Returns(Comments.See("IDictionary<string, Action<IParseNode>>"));
        writer.Line($"public {Modifier(model)} IDictionary<string, Action<IParseNode>> GetFieldDeserializers()");
        writer.Block(bodies.Deserialize);
    }

    private void Serialize(ModelDeclaration model, IModelBodies bodies)
    {
        writer.RawLongSummary("Serializes information the current object");
        writer.Parameter("writer", "Serialization writer to use to serialize this model");
        writer.Line($"public {Modifier(model)} void Serialize(ISerializationWriter writer)");
        writer.Block(() =>
        {
            writer.Line("if(ReferenceEquals(writer, null)) throw new ArgumentNullException(nameof(writer));");
            bodies.Serialize();
            if (model.HasAdditionalData)
            {
                writer.Line("writer.WriteAdditionalData(AdditionalData);");
            }
        });
    }

    private static string Modifier(ModelDeclaration model) => model.Base is null ? "virtual" : "override";
}
