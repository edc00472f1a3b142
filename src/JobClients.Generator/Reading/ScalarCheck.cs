using System.Globalization;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using Microsoft.OpenApi;

namespace JobClients.Generator.Reading;

/// <summary>Refuses scalars that the library fails to read without saying where they are.</summary>
internal static class ScalarCheck
{
    private static readonly HashSet<string> s_switches = new(StringComparer.Ordinal)
    {
        "additionalProperties", "allowEmptyValue", "allowReserved", "attribute", "deprecated", "explode", "nullable", "readOnly", "required",
        "uniqueItems", "wrapped", "writeOnly",
    };

    private static readonly HashSet<string> s_counts = new(StringComparer.Ordinal)
    {
        "maxContains", "maxItems", "maxLength", "maxProperties", "minContains", "minItems", "minLength", "minProperties",
    };

    /// <exception cref="SpecException">There is such a scalar.</exception>
    public static void Run(JsonNode document)
    {
        foreach (var member in DocumentParts.Keywords(document))
        {
            if (Problem(member) is { } problem)
            {
                throw new SpecException(new Finding("JCG032", problem, member.Pointer));
            }
        }
    }

    private static string? Problem(JsonPlace member) => member.Node switch
    {
        JsonObject names when member.Name == "mapping" && names.Any(name => IsEmpty(name.Value)) => "A value of the discriminator leads nowhere. Name a schema",
        JsonValue value when value.IsJsonNullSentinel() => null,
        JsonValue value when s_switches.Contains(member.Name) && !bool.TryParse(value.ToString(), out _) => "This is neither true nor false. Write one of them",
        JsonValue value when s_counts.Contains(member.Name) && !int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out _) => "This is no whole number, or too large. Correct it",
        _ => null,
    };

    private static bool IsEmpty(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length == 0;
}
