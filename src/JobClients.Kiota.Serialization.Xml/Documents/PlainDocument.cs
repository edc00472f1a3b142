using System.Buffers;
using System.Text;

namespace JobClients.Kiota.Serialization.Xml.Documents;

/// <summary>Reads what servers mostly write: UTF-8, elements without attributes, and text.</summary>
/// <remarks>
/// An <see cref="System.Xml.XmlReader"/> costs more than such a document. This judges nothing: whatever is unusual,
/// wrong or beyond a bound it leaves to one.
/// </remarks>
internal ref struct PlainDocument
{
    private static readonly SearchValues<byte> s_nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8);

    private readonly ElementNames _names;
    private readonly ElementBounds _bounds;
    private readonly ElementBuilder _builder = new();
    private ReadOnlySpan<byte> _rest;
    private int _nodes;
    private int _elements;

    private PlainDocument(ReadOnlySpan<byte> document, ElementNames names, ElementBounds bounds)
    {
        _rest = document;
        _names = names;
        _bounds = bounds;
    }

    /// <summary>Reads a whole document.</summary>
    /// <returns>The root; null if the document is not plain.</returns>
    public static Element? TryRead(ReadOnlySpan<byte> document, ElementNames names, ElementBounds bounds)
    {
        if (document.Length > bounds.Characters)
        {
            return null;
        }

        var plain = new PlainDocument(document, names, bounds);
        return plain.TryRead() ? plain._builder.Root : null;
    }

    private bool TryRead()
    {
        if (!TrySkipDeclaration())
        {
            return false;
        }

        while (_rest.IndexOf((byte)'<') is var start and >= 0)
        {
            if (!TryReadText(_rest[..start]))
            {
                return false;
            }

            _rest = _rest[(start + 1)..];
            if (!(_rest is [(byte)'/', ..] ? TryClose() : TryOpen()))
            {
                return false;
            }
        }

        return TryReadText(_rest);
    }

    private bool TrySkipDeclaration()
    {
        if (!TrySkip("<?xml "u8))
        {
            return true;
        }

        _nodes++;
        return TrySkip("version=\"1.0\""u8)
            && (TrySkip(" encoding=\"UTF-8\""u8) || TrySkip(" encoding=\"utf-8\""u8) || true)
            && (TrySkip(" standalone=\"yes\""u8) || TrySkip(" standalone=\"no\""u8) || true)
            && TrySkip("?>"u8);
    }

    private bool TrySkip(ReadOnlySpan<byte> expected)
    {
        var isThere = _rest.StartsWith(expected);
        _rest = isThere ? _rest[expected.Length..] : _rest;
        return isThere;
    }

    private bool TryReadText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return true;
        }

        if (++_nodes > _bounds.Nodes)
        {
            return false;
        }

        if (!utf8.ContainsAnyExcept(" \t\r\n"u8))
        {
            return true;
        }

        if (_builder.Depth == 0 || !PlainText.TryRead(utf8, out var text))
        {
            return false;
        }

        _builder.AddText(text);
        return true;
    }

    private bool TryOpen()
    {
        var end = _rest.IndexOf((byte)'>');
        if (end <= 0 || _builder.Root is not null || !IsWithinBounds())
        {
            return false;
        }

        var isEmpty = _rest[end - 1] == '/';
        var name = isEmpty ? _rest[..(end - 1)].TrimEnd((byte)' ') : _rest[..end];
        if (!IsName(name))
        {
            return false;
        }

        _rest = _rest[(end + 1)..];
        _builder.Open(_names.Get(name), isNil: false);
        if (isEmpty)
        {
            _builder.Close();
        }

        return true;
    }

    private bool TryClose()
    {
        if (_builder.OpenName is not { } name || _rest.Length < name.Length + 2 || ++_nodes > _bounds.Nodes)
        {
            return false;
        }

        var isIt = _rest[name.Length + 1] == '>' && Ascii.Equals(_rest.Slice(1, name.Length), name);
        if (isIt)
        {
            _rest = _rest[(name.Length + 2)..];
            _builder.Close();
        }

        return isIt;
    }

    private bool IsWithinBounds() =>
        ++_nodes <= _bounds.Nodes && ++_elements <= _bounds.Elements && _builder.Depth < _bounds.Depth;

    private static bool IsName(ReadOnlySpan<byte> name) =>
        name is [(byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'), ..]
        && !name.ContainsAnyExcept(s_nameCharacters);
}
