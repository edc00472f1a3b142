using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

public sealed partial class XmlSerializationWriter
{
    /// <summary>Writes a list of values.</summary>
    /// <typeparam name="T">A primitive of Kiota, nullable or not, or else what additional data may be; no enum.</typeparam>
    /// <param name="key">The name of the list; null or empty for an item, the value of a union, or the root.</param>
    /// <param name="values">The values, or null to write nothing.</param>
    /// <exception cref="ArgumentException">A value is of another type, or cannot be in XML; or the key cannot.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values) =>
        WriteList(key, values, value => WriteAny(key: null, value));

    /// <summary>Writes a list of members of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="key">As for <see cref="WriteCollectionOfPrimitiveValues"/>.</param>
    /// <param name="values">The members, or null to write nothing.</param>
    /// <exception cref="ArgumentException">A value is no member, or the key cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string? key, IEnumerable<T?>? values)
        where T : struct, Enum =>
        WriteList(key, values, value => WriteEnumValue(key: null, value));

    /// <summary>Writes a list of objects.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="key">As for <see cref="WriteCollectionOfPrimitiveValues"/>.</param>
    /// <param name="values">The objects, or null to write nothing.</param>
    /// <exception cref="ArgumentException">A name or a value cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values)
        where T : IParsable =>
        WriteList(key, values, value => WriteObjectValue(key: null, value));

    // Repeated elements need a name of their own and something around them.
    private bool CanRepeat(string? key) => !string.IsNullOrEmpty(key) && _elements.Depth > 0;

    private void WriteList<T>(string? key, IEnumerable<T>? values, Action<T> writeItem)
    {
        if (values is not null)
        {
            WriteList(key, values, writeItem, isRepeated: !_options.WrapLists && CanRepeat(key));
        }
    }

    private void WriteList<T>(string? key, IEnumerable<T> values, Action<T> writeItem, bool isRepeated)
    {
        var name = Name(key);
        if (isRepeated)
        {
            WriteItems(name, values, writeItem);
            return;
        }

        _elements.Open(name);
        WriteItems(_options.ItemName, values, writeItem);
        _elements.Close();
    }

    private void WriteItems<T>(string name, IEnumerable<T> values, Action<T> writeItem)
    {
        var outer = _name;
        _name = name;
        foreach (var value in values)
        {
            var count = _elements.Count;
            writeItem(value);

            // Without an element for a null, the items behind it would move up.
            if (_elements.Count == count)
            {
                _elements.WriteNil(name);
            }
        }

        _name = outer;
    }
}
