namespace JobClients.Generator.Writing;

/// <summary>Writes the comments of the members by which the runtime reads and writes a class.</summary>
internal sealed class SerializationComments(CodeWriter writer)
{
    public void Deserializers()
    {
        writer.RawLongSummary("The deserialization information for the current model");
        writer.Returns(Comments.See("IDictionary<string, Action<IParseNode>>"));
    }

    public void Serialize()
    {
        writer.RawLongSummary("Serializes information the current object");
        writer.Parameter("writer", "Serialization writer to use to serialize this model");
    }

    public void Factory(string type)
    {
        writer.RawLongSummary("Creates a new instance of the appropriate class based on discriminator value");
        writer.Returns(Comments.See(type));
        writer.Parameter("parseNode", "The parse node to use to read the discriminator value and create the object");
    }
}
