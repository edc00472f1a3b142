using System.Collections;
using JobClients.Kiota.Serialization.Xml.Writing;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

public sealed partial class XmlSerializationWriter
{
    /// <summary>Writes an element for each entry.</summary>
    /// <param name="value">
    /// Keys, and for each a value, a list, a dictionary with keys of text, an object, an <see cref="UntypedNode"/> or
    /// null. A null dictionary writes nothing.
    /// </param>
    /// <exception cref="ArgumentException">A value is of another type, or cannot be in XML; or a key cannot.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteAdditionalData(IDictionary<string, object> value)
    {
        if (value is null)
        {
            return;
        }

        foreach (var (key, item) in value)
        {
            WriteAny(key, item);
        }
    }

    private void WriteAny(string? key, object? value)
    {
        switch (value)
        {
            case UntypedObject node:
                WriteEntries(key, node.GetValue().Select(entry => (entry.Key, (object?)entry.Value)));
                break;
            case UntypedArray node:
                WriteUntypedList(key, node.GetValue());
                break;
            case UntypedNode node:
                WriteScalar(key, LexicalForm.ValueOf(node));
                break;
            case IParsable model:
                WriteObjectValue(key, model);
                break;
            case IDictionary entries:
                WriteEntries(key, Entries(Name(key), entries));
                break;
            case IEnumerable items and not (string or byte[]):
                WriteUntypedList(key, items);
                break;
            default:
                WriteScalar(key, value);
                break;
        }
    }

    private void WriteScalar(string? key, object? value)
    {
        var name = Name(key);
        if (value is null)
        {
            _elements.WriteNil(name);
        }
        else
        {
            _elements.WriteText(name, LexicalForm.Of(value) ?? throw Unwritable(name, value));
        }
    }

    private void WriteUntypedList(string? key, IEnumerable values)
    {
        var items = values.Cast<object?>().ToList();
        WriteList(key, items, item => WriteAny(key: null, item), isRepeated: items.Count > 0 && CanRepeat(key));
    }

    private void WriteEntries(string? key, IEnumerable<(string Key, object? Value)> entries)
    {
        _elements.Open(Name(key));
        var outer = _name;
        _name = null;
        foreach (var (name, value) in entries)
        {
            WriteAny(name, value);
        }

        _name = outer;
        _elements.Close();
    }

    private static IEnumerable<(string Key, object? Value)> Entries(string name, IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
        {
            yield return entry.Key is string key
                ? (key, entry.Value)
                : throw new ArgumentException($"The dictionary '{name}' has a key that is no text.", nameof(entries));
        }
    }
}
