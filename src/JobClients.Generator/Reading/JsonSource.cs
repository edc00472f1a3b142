using System.Text;

namespace JobClients.Generator.Reading;

/// <summary>The bytes of a JSON text, and on which lines they are.</summary>
internal sealed class JsonSource
{
    private readonly byte[] _bytes;
    private readonly List<int> _lines = [0];

    public JsonSource(string text)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        for (var i = Array.IndexOf(_bytes, (byte)'\n'); i >= 0; i = Array.IndexOf(_bytes, (byte)'\n', i + 1))
        {
            _lines.Add(i + 1);
        }
    }

    /// <summary>Where the outermost value begins.</summary>
    public int Start => Math.Max(0, _bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8));

    public ReadOnlySpan<byte> From(int offset) => _bytes.AsSpan(offset);

    public bool HasChildrenAt(int offset) => offset < _bytes.Length && _bytes[offset] is (byte)'{' or (byte)'[';

    public SourcePosition PositionAt(int offset)
    {
        var found = _lines.BinarySearch(offset);
        var line = found < 0 ? ~found - 1 : found;
        return new SourcePosition(line + 1, Encoding.UTF8.GetCharCount(_bytes, _lines[line], offset - _lines[line]) + 1);
    }
}
