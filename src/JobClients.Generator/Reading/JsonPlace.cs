using System.Text.Json.Nodes;

namespace JobClients.Generator.Reading;

/// <summary>A node of a document with the pointer that leads to it.</summary>
internal sealed record JsonPlace(JsonNode Node, string Pointer)
{
    /// <summary>The node and all below it. Examples are left out: they are data, whatever they look like.</summary>
    public IEnumerable<JsonPlace> DescendantsAndSelf()
    {
        var open = new Stack<JsonPlace>([this]);
        while (open.TryPop(out var place))
        {
            yield return place;
            foreach (var child in place.Children())
            {
                open.Push(child);
            }
        }
    }

    public string? Text(string member) => Node is JsonObject parent && parent[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private IEnumerable<JsonPlace> Children() => Node switch
    {
        JsonObject parent => parent
            .Where(child => child.Value is not null && child.Key is not ("example" or "examples" or "default" or "enum"))
            .Select(child => new JsonPlace(child.Value!, $"{Pointer}/{JsonPointers.Escape(child.Key)}")),
        JsonArray parent => parent
            .Select((child, index) => (child, index))
            .Where(item => item.child is not null)
            .Select(item => new JsonPlace(item.child!, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pointer}/{item.index}"))),
        _ => [],
    };
}
