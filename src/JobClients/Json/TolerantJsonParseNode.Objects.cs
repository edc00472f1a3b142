using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

internal sealed partial class TolerantJsonParseNode
{
    public IParseNode? GetChildNode(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return Kind == JsonValueKind.Object && _element.TryGetProperty(identifier, out var child) ? Node(child) : null;
    }

    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (typeof(T) == typeof(UntypedNode))
        {
            return (T)(object)UntypedJson.Read(_element);
        }

        var item = factory(this);
        OnBeforeAssignFieldValues?.Invoke(item);
        if (Kind == JsonValueKind.Object)
        {
            AssignFieldValues(item);
        }

        OnAfterAssignFieldValues?.Invoke(item);
        return item;
    }

    private void AssignFieldValues(IParsable item)
    {
        var fields = new FieldLookup(item.GetFieldDeserializers());
        var additionalData = item is IAdditionalDataHolder holder ? holder.AdditionalData ??= new Dictionary<string, object>(StringComparer.Ordinal) : null;
        TolerantJsonParseNode? node = null;
        foreach (var property in _element.EnumerateObject())
        {
            if (!fields.TryFind(property, out var assign))
            {
                AddAdditional(additionalData, property);
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                node ??= Node(default);
                node._element = property.Value;
                assign(node);
            }
        }
    }

    private static void AddAdditional(IDictionary<string, object>? additionalData, JsonProperty property)
    {
        if (additionalData is not null && FieldLookup.NameOf(property) is { } name)
        {
            additionalData[name] = UntypedJson.ReadAdditional(property.Value)!;
        }
    }

    private TolerantJsonParseNode Node(JsonElement element) => new(element)
    {
        OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
        OnAfterAssignFieldValues = OnAfterAssignFieldValues,
    };
}
