using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses what is no object where only an object makes sense, such as a schema that was cut off.</summary>
/// <remarks>The library keeps these as null, where neither it nor Kiota expects one. Elsewhere it reports them itself.</remarks>
internal static class ObjectCheck
{
    private static readonly HashSet<string> s_mapsOfObjects = new(StringComparer.Ordinal)
    {
        "$defs", "content", "definitions", "dependentSchemas", "encoding", "patternProperties", "properties", "schemas", "variables",
    };

    /// <exception cref="SpecException">There is such a part.</exception>
    public static void Run(JsonNode document)
    {
        var parts = DocumentParts.Keywords(document)
            .Where(member => member.Node is JsonObject && s_mapsOfObjects.Contains(member.Name))
            .SelectMany(map => map.Children);
        if (parts.FirstOrDefault(part => part.Node is not JsonObject) is { } wrong)
        {
            throw new SpecException(new Finding("JCG020", "This has to be an object. Complete it, or leave it out", wrong.Pointer));
        }
    }
}
