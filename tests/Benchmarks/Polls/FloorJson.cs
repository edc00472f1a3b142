using System.Text.Json.Serialization;

namespace JobClients.Benchmarks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FloorResponse))]
internal sealed partial class FloorJson : JsonSerializerContext;
