using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace JobClients.Generator.Locking;

/// <summary>Reads and writes lock entries as Kiota does.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(KiotaLock))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LockJson : JsonSerializerContext
{
    public static string Write(KiotaLock entry) => JsonSerializer.Serialize(entry, Default.KiotaLock);

    public static string Write(JsonObject root) => JsonSerializer.Serialize(root, Default.JsonObject) + "\n";
}
