namespace JobClients.Generator.Options;

/// <summary>The factories that a client registers, by their full names; a single <c>none</c> registers nothing.</summary>
internal sealed record SerializerNames(IReadOnlyList<string> Configured)
{
    public static SerializerNames DefaultSerializers { get; } = new(
    [
        "Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory",
        "Microsoft.Kiota.Serialization.Text.TextSerializationWriterFactory",
        "Microsoft.Kiota.Serialization.Form.FormSerializationWriterFactory",
        "Microsoft.Kiota.Serialization.Multipart.MultipartSerializationWriterFactory",
    ]);

    public static SerializerNames DefaultDeserializers { get; } = new(
    [
        "Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory",
        "Microsoft.Kiota.Serialization.Text.TextParseNodeFactory",
        "Microsoft.Kiota.Serialization.Form.FormParseNodeFactory",
    ]);

    public IReadOnlyList<string> Registered => Configured is ["none"] ? [] : Configured;
}
