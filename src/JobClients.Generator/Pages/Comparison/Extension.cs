using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>Reads what a spec says beyond OpenAPI.</summary>
internal static class Extension
{
    public static JsonNode? Of(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out var extension) ? (extension as JsonNodeExtension)?.Node : null;

    public static string? Text(IDictionary<string, IOpenApiExtension>? extensions, string name) => Of(extensions, name)?.ToString();
}
