using System.Globalization;
using System.Text.Json;

namespace JobClients.Generator.Reading;

/// <summary>A value of a JSON text. Only what is asked for is read, which matters in documents of megabytes.</summary>
internal sealed class JsonSourceNode : ISourceNode
{
    private readonly JsonSource _source;
    private readonly int _place;
    private readonly int _value;
    private Dictionary<string, JsonSourceNode>? _children;

    private JsonSourceNode(JsonSource source, int place, int value) => (_source, _place, _value) = (source, place, value);

    public SourcePosition Position => _source.PositionAt(_place);

    /// <summary>The value of a whole text.</summary>
    public static JsonSourceNode Of(string text)
    {
        var source = new JsonSource(text);
        return new JsonSourceNode(source, source.Start, source.Start);
    }

    public ISourceNode? Child(string token) => (_children ??= Children()).GetValueOrDefault(token);

    private Dictionary<string, JsonSourceNode> Children()
    {
        var children = new Dictionary<string, JsonSourceNode>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(_source.From(_value));
        if (_source.HasChildrenAt(_value) && reader.Read())
        {
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                Add(children, ref reader);
            }
        }

        return children;
    }

    private void Add(Dictionary<string, JsonSourceNode> children, ref Utf8JsonReader reader)
    {
        var place = _value + (int)reader.TokenStartIndex;
        var name = children.Count.ToString(CultureInfo.InvariantCulture);
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            name = reader.GetString()!;
            reader.Read();
        }

        children.TryAdd(name, new JsonSourceNode(_source, place, _value + (int)reader.TokenStartIndex));
        reader.Skip();
    }
}
