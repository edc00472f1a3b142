using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Finds operations that bear the same id.</summary>
internal static class OperationIdCheck
{
    public static void Run(JsonNode document, Findings findings)
    {
        if ((document as JsonObject)?["paths"] is not JsonObject paths)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, item) in paths)
        {
            foreach (var (method, operation) in item as JsonObject ?? [])
            {
                if (JsonPlace.Text(operation, "operationId") is { } id && !seen.Add(id))
                {
                    findings.Add("JCG014", $"The operationId {id} is there twice", $"#/paths/{JsonPointers.Escape(path)}/{method}/operationId");
                }
            }
        }
    }
}
