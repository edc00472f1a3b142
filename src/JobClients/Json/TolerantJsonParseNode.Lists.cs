using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Lists. What is no array is an empty one.</summary>
internal sealed partial class TolerantJsonParseNode
{
    /// <summary>An item that cannot be read is null, or left out if the type has no null.</summary>
    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
    {
        var read = PrimitiveReaders.For(typeof(T));
        var values = new List<T>();
        foreach (var item in Items())
        {
            if (read(Node(item)) is T value)
            {
                values.Add(value);
            }
            else if (default(T) is null)
            {
                values.Add(default!);
            }
        }

        return values;
    }

    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum
    {
        var values = new List<T?>();
        foreach (var item in Items())
        {
            values.Add(Node(item).GetEnumValue<T>());
        }

        return values;
    }

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(factory);
        var values = new List<T>();
        foreach (var item in Items())
        {
            values.Add(Node(item).GetObjectValue(factory));
        }

        return values;
    }

    private JsonElement.ArrayEnumerator Items() => Kind == JsonValueKind.Array ? _element.EnumerateArray() : default;
}
