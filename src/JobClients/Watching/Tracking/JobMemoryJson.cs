using System.Text.Json.Serialization;

namespace JobClients;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JobMemoryDocument))]
internal sealed partial class JobMemoryJson : JsonSerializerContext;
