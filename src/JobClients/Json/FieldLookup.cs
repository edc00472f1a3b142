using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>Finds the field of a model for a property of a document, without making a string of its name where that can be avoided.</summary>
internal readonly ref struct FieldLookup
{
    /// <summary>Longer names, in bytes, are looked up as strings.</summary>
    private const int LongestOnStack = 128;

    private readonly IDictionary<string, Action<IParseNode>> _fields;
    private readonly Dictionary<string, Action<IParseNode>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly bool _hasSpans;

    public FieldLookup(IDictionary<string, Action<IParseNode>> fields)
    {
        _fields = fields;
        _hasSpans = fields is Dictionary<string, Action<IParseNode>> dictionary && dictionary.TryGetAlternateLookup(out _bySpan);
    }

    /// <returns>The property's name, or null if it is no Unicode, so that no field can have it.</returns>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public bool TryFind(JsonProperty property, [NotNullWhen(true)] out Action<IParseNode>? assign)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (_hasSpans && raw.Length <= LongestOnStack && Ascii.IsValid(raw) && !raw.Contains((byte)'\\'))
        {
            Span<char> name = stackalloc char[LongestOnStack];
            Ascii.ToUtf16(raw, name, out var length);
            return _bySpan.TryGetValue(name[..length], out assign);
        }

        assign = null;
        return NameOf(property) is { } text && _fields.TryGetValue(text, out assign);
    }
}
