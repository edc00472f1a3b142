using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Examples;

/// <summary>Finds examples that their schemas do not allow.</summary>
internal static class ExampleCheck
{
    public static void Run(JsonNode document, Findings findings)
    {
        var validation = new SchemaValidation(document);
        // A property may be called "example".
        foreach (var place in new JsonPlace(document, "#").DescendantsAndSelf().Where(place => !place.IsProperties))
        {
            foreach (var problem in Examples(place).SelectMany(example => validation.Validate(example.Value, example.Schema)))
            {
                findings.Add("JCG018", $"The example {problem.Message}. Correct the example or its schema", problem.Pointer);
            }
        }
    }

    // What has a schema has examples of it: media types, parameters, headers. A schema has examples of itself.
    private static IEnumerable<(JsonPlace Value, JsonNode Schema)> Examples(JsonPlace place)
    {
        if (place.Node is not JsonObject parent || (parent["schema"] ?? parent) is not JsonObject schema)
        {
            return [];
        }

        var single = parent["example"] is { } example ? [(new JsonPlace(example, $"{place.Pointer}/example"), schema)] : Array.Empty<(JsonPlace, JsonNode)>();
        return parent["examples"] is JsonObject named
            ? single.Concat(named.Where(item => item.Value?["value"] is not null).Select(item => (new JsonPlace(item.Value!["value"]!, $"{place.Pointer}/examples/{JsonPointers.Escape(item.Key)}/value"), (JsonNode)schema)))
            : single;
    }
}
