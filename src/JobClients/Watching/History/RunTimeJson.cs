using System.Text.Json.Serialization;

namespace JobClients;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunTimeDocument))]
internal sealed partial class RunTimeJson : JsonSerializerContext;
