using System.Globalization;
using System.Text.Json.Nodes;

namespace JobClients.Generator.Reading;

/// <summary>A node of a document with the pointer that leads to it.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private string? _pointer;

    public JsonPlace(JsonNode node, string pointer) => (Node, _pointer) = (node, pointer);

    private JsonPlace(JsonNode node, JsonPlace parent, string name) => (Node, _parent, _name) = (node, parent, name);

    public JsonNode Node { get; }

    // Put together when it is asked for, since hardly any place of a document has something the matter with it.
    public string Pointer => _pointer ??= $"{_parent!.Pointer}/{JsonPointers.Escape(_name!)}";

    /// <summary>Whether what is in the node are the properties of a schema, which may be called anything.</summary>
    public bool IsProperties => _name is { } name ? name == "properties" : Pointer.EndsWith("/properties", StringComparison.Ordinal);

    /// <summary>The node and all below it. Examples are left out: they are data, whatever they look like.</summary>
    public IEnumerable<JsonPlace> DescendantsAndSelf()
    {
        var open = new Stack<JsonPlace>([this]);
        while (open.TryPop(out var place))
        {
            yield return place;
            place.PushChildren(open);
        }
    }

    public string? Text(string member) => Node is JsonObject parent && parent[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void PushChildren(Stack<JsonPlace> open)
    {
        if (Node is JsonObject members)
        {
            foreach (var (name, child) in members)
            {
                if (child is not null && name is not ("example" or "examples" or "default" or "enum"))
                {
                    open.Push(new JsonPlace(child, this, name));
                }
            }
        }
        else if (Node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is { } child)
                {
                    open.Push(new JsonPlace(child, this, i.ToString(CultureInfo.InvariantCulture)));
                }
            }
        }
    }
}
