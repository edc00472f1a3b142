using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses what is no object where only an object makes sense, such as a schema that was cut off.</summary>
/// <remarks>The library keeps these as null, where neither it nor Kiota expects one. Elsewhere it reports them itself.</remarks>
internal static class ObjectCheck
{
    private const string NoObject = "This has to be an object. Complete it, or leave it out";

    private const string Boolean = "A schema that is but true or false cannot be read. Write {} for true and {not: {}} for false";

    private static readonly HashSet<string> s_schemas = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "dependentSchemas", "patternProperties", "properties", "schemas",
    };

    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal) { "content", "encoding", "variables" };

    /// <exception cref="SpecException">There is such a part.</exception>
    public static void Run(JsonNode document)
    {
        foreach (var map in DocumentParts.Keywords(document).Where(member => member.Node is JsonObject))
        {
            var isOfSchemas = s_schemas.Contains(map.Name);
            if ((isOfSchemas || s_others.Contains(map.Name)) && map.Children.FirstOrDefault(part => part.Node is not JsonObject) is { } wrong)
            {
                throw new SpecException(new Finding("JCG020", isOfSchemas && IsBoolean(wrong.Node) ? Boolean : NoObject, wrong.Pointer));
            }
        }
    }

    private static bool IsBoolean(JsonNode node) => node is JsonValue value && value.TryGetValue<bool>(out _);
}
