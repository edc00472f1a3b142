using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Turns values that no model describes into what Kiota keeps of them.</summary>
internal static class UntypedJson
{
    public static UntypedNode Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(element) is { } text ? new UntypedString(text) : new UntypedNull(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => new UntypedBoolean(true),
        JsonValueKind.False => new UntypedBoolean(false),
        JsonValueKind.Array => new UntypedArray(Items(element)),
        JsonValueKind.Object => new UntypedObject(Properties(element)),
        _ => new UntypedNull(),
    };

    /// <summary>Gives what stands in <see cref="IAdditionalDataHolder.AdditionalData"/>: a plain value where there is one.</summary>
    public static object? ReadAdditional(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(element),
        JsonValueKind.Number when element.TryGetDecimal(out var number) => number,
        JsonValueKind.Number => element.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => Read(element),
    };

    private static UntypedNode ReadNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var integer))
        {
            return new UntypedInteger(integer);
        }

        if (element.TryGetInt64(out var large))
        {
            return new UntypedLong(large);
        }

        return element.TryGetDecimal(out var precise) ? new UntypedDecimal(precise) : ReadReal(element);
    }

    private static UntypedNode ReadReal(JsonElement element) =>
        element.TryGetDouble(out var real) && double.IsFinite(real) ? new UntypedDouble(real) : new UntypedNull();

    /// <summary>In an array of the right length: a hostile answer may have a million of them.</summary>
    private static UntypedNode[] Items(JsonElement element)
    {
        var items = new UntypedNode[element.GetArrayLength()];
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            items[index++] = Read(item);
        }

        return items;
    }

    private static Dictionary<string, UntypedNode> Properties(JsonElement element)
    {
        var properties = new Dictionary<string, UntypedNode>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (FieldLookup.NameOf(property) is { } name)
            {
                properties[name] = Read(property.Value);
            }
        }

        return properties;
    }
}
