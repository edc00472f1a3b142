using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>Makes JSON of the events of one YAML document.</summary>
internal sealed class YamlConverter(IParser parser)
{
    // Enough for any document, and too few for aliases that multiply each other.
    private const int MostNodes = 2_000_000;
    private const int MostCharacters = 50_000_000;

    // The reader of JSON stops there, too.
    private const int DeepestNesting = 64;

    private readonly Dictionary<AnchorName, JsonNode> _anchors = [];
    private int _nodes;
    private long _characters;

    public JsonNode Convert() => Convert(depth: 0);

    private JsonNode Convert(int depth)
    {
        var start = parser.Consume<ParsingEvent>();
        Limit(start, (start as Scalar)?.Value, depth);
        var node = start switch
        {
            MappingStart => Object(depth),
            SequenceStart => Array(depth),
            Scalar scalar => YamlScalars.Json(scalar),
            AnchorAlias alias => Copy(Anchored(alias), alias, depth),
            _ => throw new YamlException(start.Start, start.End, "a value has to be here"),
        };
        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private JsonObject Object(int depth)
    {
        var members = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<ParsingEvent>();
            var name = Name(key);
            if (!members.TryAdd(name, Convert(depth + 1)))
            {
                throw new YamlException(key.Start, key.End, $"the key {name} is there twice");
            }
        }

        return members;
    }

    private JsonArray Array(int depth)
    {
        var items = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Convert(depth + 1));
        }

        return items;
    }

    private string Name(ParsingEvent key)
    {
        if (key is Scalar { Anchor: { IsEmpty: false } anchor } scalar)
        {
            _anchors[anchor] = YamlScalars.Json(scalar);
        }

        return key switch
        {
            Scalar text => text.Value,
            AnchorAlias alias when Anchored(alias) is JsonValue value => value.ToString(),
            _ => throw new YamlException(key.Start, key.End, "a key has to be a text"),
        };
    }

    private JsonNode Anchored(AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value, out var node) ? node : throw new YamlException(alias.Start, alias.End, $"nothing before is called {alias.Value}");

    private JsonNode Copy(JsonNode node, AnchorAlias alias, int depth)
    {
        Limit(alias, (node as JsonValue)?.ToString(), depth);
        return node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Copy(member.Value!, alias, depth + 1)))),
            JsonArray items => new JsonArray([.. items.Select(item => Copy(item!, alias, depth + 1))]),
            _ => node.DeepClone(),
        };
    }

    private void Limit(ParsingEvent place, string? text, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(place.Start, place.End, "the nesting is too deep");
        }

        _characters += text?.Length ?? 0;
        if (++_nodes > MostNodes || _characters > MostCharacters)
        {
            throw new SpecException(new Finding("JCG004", "The aliases of the document expand beyond measure. Write out what they repeat."));
        }
    }
}
