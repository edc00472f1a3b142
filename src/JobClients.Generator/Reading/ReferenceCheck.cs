using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Finds references that lead nowhere, and refuses those that lead out of the document.</summary>
internal static class ReferenceCheck
{
    public static void Run(JsonNode document, Findings findings)
    {
        foreach (var place in new JsonPlace(document, "#").DescendantsAndSelf())
        {
            if (place.Text("$ref") is { } target && !IsNamedSo(place))
            {
                Check(document, place.Pointer, target, findings);
            }
        }
    }

    private static void Check(JsonNode document, string pointer, string target, Findings findings)
    {
        if (!target.StartsWith('#'))
        {
            throw new SpecException(new Finding("JCG013", $"The reference {target} leads to another document. Copy what it refers to into this one", pointer));
        }

        if (LeadsBack(document, target))
        {
            throw new SpecException(new Finding("JCG015", $"The reference {target} leads back to itself. Let it lead to what is meant", pointer));
        }

        if (target.StartsWith("#/", StringComparison.Ordinal) && JsonPointers.Find(document, target) is null)
        {
            findings.Add("JCG012", $"The reference {target} leads nowhere", pointer);
        }
    }

    private static bool LeadsBack(JsonNode document, string target)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        string? next = target;
        while (next?.StartsWith("#/", StringComparison.Ordinal) == true)
        {
            if (!visited.Add(next))
            {
                return true;
            }

            next = JsonPointers.Find(document, next) is { } node ? new JsonPlace(node, next).Text("$ref") : null;
        }

        return false;
    }

    // A property may be called $ref; OData does that.
    private static bool IsNamedSo(JsonPlace place) => place.Pointer.EndsWith("/properties", StringComparison.Ordinal);
}
