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
        foreach (var place in DocumentParts.Of(document))
        {
            foreach (var problem in Problems(place, validation))
            {
                findings.Add("JCG030", $"The example {problem.Message}. Correct the example or its schema", problem.Pointer);
            }
        }
    }

    // What has a schema has examples of it: media types, parameters, headers. A schema has examples of itself.
    private static IEnumerable<ExampleProblem> Problems(JsonPlace place, SchemaValidation validation) =>
        place.Node is JsonObject parent && (parent["schema"] ?? parent) is JsonObject schema
            ? Examples(parent, place).SelectMany(example => validation.Validate(example, schema))
            : [];

    private static IEnumerable<JsonPlace> Examples(JsonObject parent, JsonPlace place)
    {
        if (parent["example"] is { } example)
        {
            yield return place.Child("example", example);
        }

        if (place.Child("examples", parent["examples"]) is { Node: JsonObject } named)
        {
            foreach (var item in named.Children)
            {
                if (item.Node is JsonObject holder && holder["value"] is { } value)
                {
                    yield return item.Child("value", value);
                }
            }
        }
    }
}
