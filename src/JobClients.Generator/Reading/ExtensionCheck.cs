using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses extensions of kinds that the library fails to read without saying where they are.</summary>
internal static class ExtensionCheck
{
    private static readonly HashSet<string> s_objects = new(StringComparer.Ordinal) { "x-ms-deprecation", "x-ms-enum", "x-ms-enum-flags", "x-ms-pageable" };

    private static readonly HashSet<string> s_switches = new(StringComparer.Ordinal) { "x-ms-primary-error-message", "x-ms-reserved-parameter" };

    /// <exception cref="SpecException">There is such an extension.</exception>
    public static void Run(JsonNode document)
    {
        foreach (var member in DocumentParts.Keywords(document))
        {
            if (Problem(member) is { } problem)
            {
                throw new SpecException(new Finding("JCG037", problem, member.Pointer));
            }
        }
    }

    private static string? Problem(JsonPlace member) => member.Node switch
    {
        not JsonObject when s_objects.Contains(member.Name) => "This extension has to be an object. Correct it, or leave it out",
        JsonObject or JsonArray when s_switches.Contains(member.Name) => "This extension is neither true nor false. Write one of them",
        _ => null,
    };
}
