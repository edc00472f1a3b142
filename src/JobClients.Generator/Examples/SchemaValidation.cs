using System.Text.Json.Nodes;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Examples;

/// <summary>Validates values against the schemas of a document. Members that no schema names are errors: in an example they are slips.</summary>
internal sealed class SchemaValidation(JsonNode document)
{
    private static readonly string[] s_combinations = ["allOf", "oneOf", "anyOf"];

    public IEnumerable<ExampleProblem> Validate(JsonPlace value, JsonNode? schema) => Validate(value, schema, inherited: []);

    private IEnumerable<ExampleProblem> Validate(JsonPlace value, JsonNode? schema, IReadOnlyCollection<string> inherited)
    {
        if (Resolved(schema) is not { } resolved || ValueRules.AllowsNull(value, resolved))
        {
            return [];
        }

        return ValueRules.Check(value, resolved)
            .Concat(Members(value, resolved, inherited))
            .Concat(Items(value, resolved))
            .Concat(All(value, resolved, inherited))
            .Concat(Choice(value, resolved, "oneOf", inherited))
            .Concat(Choice(value, resolved, "anyOf", inherited));
    }

    private IEnumerable<ExampleProblem> Members(JsonPlace value, JsonObject schema, IReadOnlyCollection<string> inherited)
    {
        // A schema that names no member allows any, or leaves them to the schemas around it.
        if (value.Node is not JsonObject members || (schema["properties"] as JsonObject ?? schema["additionalProperties"]) is null)
        {
            return [];
        }

        var properties = schema["properties"] as JsonObject ?? [];
        var named = members.Where(member => properties.ContainsKey(member.Key)).SelectMany(member => Validate(Member(value, member.Key), properties[member.Key]));
        var others = members.Select(member => member.Key).Where(name => !properties.ContainsKey(name));
        return named.Concat(schema["additionalProperties"] is { } additional
            ? others.SelectMany(name => Additional(Member(value, name), additional))
            : others.Except(inherited, StringComparer.Ordinal).Except(PropertyNames(schema), StringComparer.Ordinal).SelectMany(name => Unknown(Member(value, name))));
    }

    private IEnumerable<ExampleProblem> Additional(JsonPlace member, JsonNode additional) => additional switch
    {
        JsonValue isAllowed => isAllowed.TryGetValue<bool>(out var value) && !value ? Unknown(member) : [],
        _ => Validate(member, additional),
    };

    private static IEnumerable<ExampleProblem> Unknown(JsonPlace member) => [new(member.Pointer, "has a member that its schema does not name")];

    private IEnumerable<ExampleProblem> Items(JsonPlace value, JsonObject schema) =>
        value.Node is JsonArray && schema["items"] is { } of
            ? value.Children.SelectMany(item => Validate(item, of))
            : [];

    private IEnumerable<ExampleProblem> All(JsonPlace value, JsonObject schema, IReadOnlyCollection<string> inherited) =>
        Parts(schema, "allOf").SelectMany(part => Validate(value, part, Known(schema, inherited)));

    private IEnumerable<ExampleProblem> Choice(JsonPlace value, JsonObject schema, string keyword, IReadOnlyCollection<string> inherited)
    {
        var parts = Parts(schema, keyword).ToList();
        var fitting = parts.Count(part => !Validate(value, part, Known(schema, inherited)).Any());
        return parts.Count == 0 || fitting == 1 || (fitting > 1 && keyword == "anyOf")
            ? []
            : [new(value.Pointer, fitting == 0 ? $"fits no alternative of {keyword}" : "fits several alternatives of oneOf")];
    }

    private HashSet<string> Known(JsonObject schema, IEnumerable<string> inherited) => PropertyNames(schema).Concat(inherited).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names that a schema and its parts give to members.</summary>
    private IEnumerable<string> PropertyNames(JsonObject? schema) => schema is null
        ? []
        : (schema["properties"] as JsonObject ?? []).Select(property => property.Key)
            .Concat(s_combinations.SelectMany(keyword => Parts(schema, keyword)).SelectMany(part => PropertyNames(Resolved(part))));

    private static IEnumerable<JsonNode?> Parts(JsonObject schema, string keyword) => schema[keyword] as JsonArray ?? [];

    private static JsonPlace Member(JsonPlace value, string name) => value.Child(name, value.Node[name]);

    // Circular references have been refused before, so this ends; one that leads nowhere is another check's matter.
    private JsonObject? Resolved(JsonNode? schema)
    {
        while (JsonPlace.Text(schema, "$ref") is { } target)
        {
            schema = JsonPointers.Find(document, target);
        }

        return schema as JsonObject;
    }
}
