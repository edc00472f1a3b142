using System.Text.Json.Nodes;

namespace JobClients.Generator.Reading;

/// <summary>Finds the parts of a document that mean something, as against names that authors chose and values of their own.</summary>
internal static class DocumentParts
{
    /// <summary>What maps names that authors chose, which may look like anything.</summary>
    private static readonly HashSet<string> s_maps = new(StringComparer.Ordinal)
    {
        "$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "links", "parameters", "pathItems", "paths",
        "patternProperties", "properties", "requestBodies", "responses", "schemas", "securitySchemes", "variables", "webhooks",
    };

    /// <summary>What holds values of any kind.</summary>
    private static readonly HashSet<string> s_values = new(StringComparer.Ordinal)
    {
        "const", "default", "enum", "example", "examples", "mapping",
    };

    /// <summary>The document and all parts of it, without the maps between them and without values.</summary>
    public static IEnumerable<JsonPlace> Of(JsonNode document)
    {
        var open = new Stack<JsonPlace>([new JsonPlace(document)]);
        while (open.TryPop(out var place))
        {
            yield return place;
            foreach (var child in place.Children)
            {
                foreach (var part in Below(child))
                {
                    open.Push(part);
                }
            }
        }
    }

    /// <summary>The members whose names mean something.</summary>
    public static IEnumerable<JsonPlace> Keywords(JsonNode document) =>
        Of(document).Where(part => part.Node is JsonObject).SelectMany(part => part.Children);

    private static IEnumerable<JsonPlace> Below(JsonPlace member) => member switch
    {
        _ when s_values.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal) => [],
        { Node: JsonObject } when s_maps.Contains(member.Name) => member.Children,
        _ => [member],
    };
}
