using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Finds references that lead nowhere, and refuses those that lead out of the document.</summary>
internal static class ReferenceCheck
{
    // The library follows each link by recursion, for each part that it looks at.
    private const int LongestChain = 50;

    public static void Run(JsonNode document, Findings findings)
    {
        foreach (var part in DocumentParts.Of(document))
        {
            if (part.Text("$ref") is { } target)
            {
                Check(document, part.Pointer, target, findings);
            }
        }
    }

    private static void Check(JsonNode document, string pointer, string target, Findings findings)
    {
        if (!target.StartsWith('#'))
        {
            throw new SpecException(new Finding("JCG013", $"The reference {target} leads to another document. Copy what it refers to into this one", pointer));
        }

        if (IsOfAnotherKind(pointer, target))
        {
            throw new SpecException(new Finding("JCG034", $"The reference {target} leads to a component of another kind. Let it lead to one of the same", pointer));
        }

        Follow(document, pointer, target);
        if (target.StartsWith("#/", StringComparison.Ordinal) && JsonPointers.Find(document, target) is null)
        {
            findings.Add("JCG012", $"The reference {target} leads nowhere", pointer);
        }
    }

    // The library would look for the name among the components of the same kind, and may find the reference itself.
    private static bool IsOfAnotherKind(string pointer, string target) =>
        (JsonPointers.Tokens(pointer).ToList(), JsonPointers.Tokens(target).ToList()) is (["components", var kind, _], ["components", var other, _]) && kind != other;

    private static void Follow(JsonNode document, string pointer, string target)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        string? next = target;
        while (next?.StartsWith("#/", StringComparison.Ordinal) == true)
        {
            if (!visited.Add(next))
            {
                throw new SpecException(new Finding("JCG015", $"The reference {target} leads back to itself. Let it lead to what is meant", pointer));
            }

            if (visited.Count > LongestChain)
            {
                throw new SpecException(new Finding("JCG031", $"The reference {target} leads through too many others. Let it lead to what is meant", pointer));
            }

            next = JsonPlace.Text(JsonPointers.Find(document, next), "$ref");
        }
    }
}
