using System.Text.Json.Nodes;

namespace JobClients.Generator.Reading;

/// <summary>Gives schemas of OpenAPI 3.0 that say no more than <c>nullable: true</c> the type null.</summary>
/// <remarks>The reader inside Kiota 1.34.1 takes them so; later readers ignore them, which changes names and hashes.</remarks>
internal static class NullableOnly
{
    public static void Spell(JsonNode document)
    {
        if (JsonPlace.Text(document, "openapi")?.StartsWith("3.0", StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var place in DocumentParts.Of(document).Where(IsNullableOnly).ToList())
        {
            place.Node.AsObject().Add("type", "null");
        }
    }

    private static bool IsNullableOnly(JsonPlace place) =>
        place.Node is JsonObject schema
        && schema["nullable"] is JsonValue value && value.TryGetValue<bool>(out var isNullable) && isNullable
        && !schema.ContainsKey("type")
        && !schema.ContainsKey("$ref");
}
