using System.Globalization;
using System.Text.Json.Nodes;

namespace JobClients.Generator.Reading;

/// <summary>Follows JSON pointers, as RFC 6901 defines them for URI fragments.</summary>
internal static class JsonPointers
{
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The place of a component schema.</summary>
    public static string Component(string name) => $"#/components/schemas/{Escape(name)}";

    /// <summary>The place of a path, whose segments may be joined by backslashes.</summary>
    public static string Path(string path) => $"#/paths/{Escape(path.Replace('\\', '/'))}";

    /// <summary>The component schema that a reference leads to; null if it leads elsewhere or is none.</summary>
    public static string? ComponentName(JsonObject reference) =>
        reference["$ref"] is JsonValue value && value.TryGetValue<string>(out var target) && target.StartsWith(Component(string.Empty), StringComparison.Ordinal)
            ? Tokens(target).Last()
            : null;

    /// <summary>The names and indexes of a pointer.</summary>
    public static IEnumerable<string> Tokens(string pointer) =>
        pointer.TrimStart('#').Split('/').Skip(1)
            .Select(token => Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>What a pointer leads to; null if it leads nowhere.</summary>
    public static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (var token in Tokens(pointer))
        {
            node = node switch
            {
                JsonObject parent => parent[token],
                JsonArray parent when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < parent.Count => parent[index],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }
}
