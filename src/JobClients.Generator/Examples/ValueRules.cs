using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Examples;

/// <summary>What a schema says of a value itself, not of what is in it.</summary>
internal static class ValueRules
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    public static IEnumerable<ExampleProblem> Check(JsonPlace value, JsonObject schema)
    {
        if (!Types(schema).Contains(TypeOf(value.Node), StringComparer.Ordinal) && !IsNumber(value.Node, schema))
        {
            return [new(value.Pointer, $"is {TypeOf(value.Node)}, not {string.Join(" or ", Types(schema))}")];
        }

        var problems = value.Node switch
        {
            JsonObject members => Strings(schema["required"]).Where(name => !members.ContainsKey(name)).Select(name => $"lacks {name}"),
            JsonArray items => Range(schema, "minItems", "maxItems", items.Count, "items"),
            _ when value.Node.GetValueKind() is JsonValueKind.String => Text(schema, value.Node.GetValue<string>()),
            _ when Number(value.Node) is { } number => Range(schema, "minimum", "maximum", number, "is its value"),
            _ => [],
        };
        return problems.Concat(Listed(value.Node, schema)).Select(problem => new ExampleProblem(value.Pointer, problem));
    }

    public static bool AllowsNull(JsonPlace value, JsonObject schema) =>
        TypeOf(value.Node) == "null" && schema["nullable"] is JsonValue nullable && nullable.TryGetValue<bool>(out var isNullable) && isNullable;

    private static IEnumerable<string> Text(JsonObject schema, string text) =>
        Range(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), "characters")
            .Concat(JsonPlace.Text(schema, "pattern") is { } pattern && Mismatch(text, pattern) is { } mismatch ? [mismatch] : []);

    private static string? Mismatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.None, s_timeout) ? null : $"does not match {pattern}";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"takes too long to match {pattern}";
        }
        catch (ArgumentException)
        {
            return $"cannot match {pattern}, which is no regular expression";
        }
    }

    private static IEnumerable<string> Range(JsonObject schema, string least, string most, decimal actual, string what) =>
        (Number(schema[least]) is { } minimum && actual < minimum) || (Number(schema[most]) is { } maximum && actual > maximum)
            ? [string.Create(CultureInfo.InvariantCulture, $"is out of the range of {least} and {most}: {actual} {what}")]
            : [];

    private static IEnumerable<string> Listed(JsonNode value, JsonObject schema) =>
        schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)) ? ["is none of the values of enum"] : [];

    // OpenAPI 3.1 has a list of types. No type allows all.
    private static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. Strings(types)],
        JsonValue type when type.TryGetValue<string>(out var name) => [name],
        _ => ["object", "array", "string", "integer", "number", "boolean", "null"],
    };

    private static bool IsNumber(JsonNode value, JsonObject schema) => TypeOf(value) == "integer" && Types(schema).Contains("number", StringComparer.Ordinal);

    private static string TypeOf(JsonNode value) => value switch
    {
        JsonObject => "object",
        JsonArray => "array",
        _ when JsonNullSentinel.IsJsonNullSentinel(value) => "null",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => Number(value) is { } number && decimal.IsInteger(number) ? "integer" : "number",
        },
    };

    private static IEnumerable<string> Strings(JsonNode? list) => (list as JsonArray ?? []).Select(item => item?.ToString()).OfType<string>();

    private static decimal? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;
}
