using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JobClients.Simulator.Faults;

/// <summary>Text that is written to a JSON document as it is, whatever becomes of the document.</summary>
internal sealed record RawJson(string Text)
{
    private static readonly JsonTypeInfo<RawJson> TypeInfo =
        JsonMetadataServices.CreateValueInfo<RawJson>(JsonSerializerOptions.Default, new Converter());

    public static JsonValue Value(string text) => JsonValue.Create(new RawJson(text), TypeInfo)!;

    /// <summary>As XML has values: without quotes.</summary>
    public override string ToString() => Text.Length > 1 && Text[0] == '"' && Text[^1] == '"' ? Text[1..^1] : Text;

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
            => writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
