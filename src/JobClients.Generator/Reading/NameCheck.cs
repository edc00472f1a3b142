using System.Globalization;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses names that no file and no class can have.</summary>
internal static class NameCheck
{
    private const int LongestName = 2000;

    /// <exception cref="SpecException">There is such a name.</exception>
    public static void Run(JsonNode document)
    {
        foreach (var part in DocumentParts.Of(document))
        {
            if (Problem(part.Name) is { } problem)
            {
                throw new SpecException(new Finding("JCG019", problem, part.Pointer));
            }
        }
    }

    private static string? Problem(string name) => name switch
    {
        { Length: > LongestName } => $"There is a name of {name.Length.ToString(CultureInfo.InvariantCulture)} characters. Shorten it",
        _ when name.Contains('\0') => "There is a name with a null character. Remove that",
        _ => null,
    };
}
