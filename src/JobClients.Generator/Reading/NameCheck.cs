using System.Globalization;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Refuses names that no file and no class can have.</summary>
internal static class NameCheck
{
    private const int LongestName = 2000;

    public static void Run(JsonNode document)
    {
        foreach (var place in new JsonPlace(document, "#").DescendantsAndSelf())
        {
            var longest = (place.Node as JsonObject ?? []).Max(member => member.Key.Length as int?) ?? 0;
            if (longest > LongestName)
            {
                var length = longest.ToString(CultureInfo.InvariantCulture);
                throw new SpecException(new Finding("JCG019", $"There is a name of {length} characters. Shorten it", place.Pointer));
            }
        }
    }
}
