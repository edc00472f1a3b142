using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace JobClients.Generator.Reading;

/// <summary>A node of a document, and how it is reached.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;

    public JsonPlace(JsonNode root)
        : this(root, "#", parent: null)
    {
    }

    private JsonPlace(JsonNode node, string name, JsonPlace? parent) => (Node, Name, _parent) = (node, name, parent);

    public JsonNode Node { get; }

    /// <summary>The name or the index of the node in what contains it.</summary>
    public string Name { get; }

    // Put together when it is asked for, since hardly any place of a document has something the matter with it.
    public string Pointer => _parent is null ? Name : $"{_parent.Pointer}/{JsonPointers.Escape(Name)}";

    /// <summary>What the node directly contains.</summary>
    public IEnumerable<JsonPlace> Children => Node switch
    {
        JsonObject parent => Members(parent),
        JsonArray parent => Items(parent),
        _ => [],
    };

    public JsonPlace Child(string name, JsonNode? node) => new(node ?? JsonNullSentinel.JsonNull, name, this);

    public string? Text(string member) => Text(Node, member);

    public static string? Text(JsonNode? node, string member) =>
        node is JsonObject parent && parent[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private IEnumerable<JsonPlace> Members(JsonObject parent)
    {
        foreach (var (name, child) in parent)
        {
            yield return Child(name, child);
        }
    }

    private IEnumerable<JsonPlace> Items(JsonArray parent)
    {
        for (var i = 0; i < parent.Count; i++)
        {
            yield return Child(i.ToString(CultureInfo.InvariantCulture), parent[i]);
        }
    }
}
