using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobClients.Generator.Tests.Pages;

/// <summary>A sample answer that has fields of given paths, such as <c>data.links[].rel</c>.</summary>
internal static class SampleAnswer
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Write(IReadOnlyList<string> paths) => Object(paths, string.Empty).ToJsonString(s_indented);

    private static JsonObject Object(IReadOnlyList<string> paths, string prefix) => new(
        paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && !path[prefix.Length..].Contains('.', StringComparison.Ordinal))
            .Select(path => KeyValuePair.Create(path[prefix.Length..], Value(paths, path))));

    private static JsonNode? Value(IReadOnlyList<string> paths, string path) => path switch
    {
        _ when paths.Any(other => other.StartsWith(path + ".", StringComparison.Ordinal)) => Object(paths, path + "."),
        _ when paths.Any(other => other.StartsWith(path + "[].", StringComparison.Ordinal)) => new JsonArray(Object(paths, path + "[].")),
        _ => null,
    };
}
