using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses components that are made of themselves: no class can extend itself, no choice be one of its own.</summary>
internal static class CycleCheck
{
    private const string Schemas = "#/components/schemas/";

    public static void Run(JsonNode document)
    {
        if ((document as JsonObject)?["components"] is not JsonObject components || components["schemas"] is not JsonObject schemas)
        {
            return;
        }

        Refuse(schemas, "$ref");
        Refuse(schemas, "allOf");
        Refuse(schemas, "oneOf", "anyOf");
    }

    private static void Refuse(JsonObject schemas, params string[] keywords)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in schemas)
        {
            Visit(name, []);
        }

        void Visit(string name, HashSet<string> path)
        {
            if (!path.Add(name))
            {
                var message = $"{name} is made of itself by {string.Join(" and ", keywords)}. Break the cycle";
                throw new SpecException(new Finding("JCG015", message, JsonPointers.Component(name)));
            }

            foreach (var part in finished.Contains(name) ? [] : Parts(schemas[name], keywords))
            {
                Visit(part, path);
            }

            path.Remove(name);
            finished.Add(name);
        }
    }

    private static IEnumerable<string> Parts(JsonNode? schema, string[] keywords) =>
        keywords
            .Select(keyword => (schema as JsonObject)?[keyword])
            .SelectMany(part => part is JsonArray parts ? parts : Enumerable.Repeat(part, 1))
            .Select(part => part is JsonObject reference ? reference["$ref"] : part)
            .OfType<JsonValue>()
            .Select(target => target.TryGetValue<string>(out var text) ? text : null)
            .Where(target => target?.StartsWith(Schemas, StringComparison.Ordinal) == true)
            .Select(target => JsonPointers.Tokens(target!).Last());
}
