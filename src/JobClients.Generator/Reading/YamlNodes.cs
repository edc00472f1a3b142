using System.Globalization;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using Microsoft.OpenApi;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Reading;

/// <summary>Turns YAML into the JSON that it stands for.</summary>
internal static class YamlNodes
{
    // Enough for any document, and too few for aliases that multiply each other.
    private const int MostNodes = 2_000_000;
    private const int MostCharacters = 50_000_000;

    // The reader of JSON stops there, too.
    private const int DeepestNesting = 64;

    private static readonly HashSet<string> s_nulls = new(StringComparer.Ordinal) { "", "~", "null", "Null", "NULL" };

    public static JsonNode? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowParser(text));
            return stream.Documents is [var document, ..] ? new Converter().Convert(document.RootNode) : null;
        }
        catch (YamlException failure)
        {
            throw new SpecException(new Finding("JCG003", $"This is no YAML: {failure.Message}"))
            {
                Position = new SourcePosition((int)failure.Start.Line, (int)failure.Start.Column),
            };
        }
    }

    private sealed class Converter
    {
        private int _nodes;
        private long _characters;

        public JsonNode Convert(YamlNode node, int depth = 0)
        {
            Limit(node, depth);
            return node switch
            {
                YamlMappingNode mapping => Object(mapping, depth),
                YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => Convert(child, depth + 1))]),
                YamlScalarNode scalar => Scalar(scalar),
                _ => throw new YamlException(node.Start, node.End, "a node of an unknown kind"),
            };
        }

        private void Limit(YamlNode node, int depth)
        {
            if (depth > DeepestNesting)
            {
                throw new YamlException(node.Start, node.End, "the nesting is too deep");
            }

            _characters += (node as YamlScalarNode)?.Value?.Length ?? 0;
            if (++_nodes > MostNodes || _characters > MostCharacters)
            {
                throw new SpecException(new Finding("JCG004", "The aliases of the document expand beyond measure. Write out what they repeat."));
            }
        }

        private JsonObject Object(YamlMappingNode mapping, int depth)
        {
            var members = new JsonObject();
            foreach (var (key, value) in mapping.Children)
            {
                members.Add(Name(key), Convert(value, depth + 1));
            }

            return members;
        }

        private static string Name(YamlNode key) =>
            (key as YamlScalarNode)?.Value ?? throw new YamlException(key.Start, key.End, "a key has to be a text");
    }

    // Only what is not quoted has a type other than text.
    private static JsonValue Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        return scalar.Style switch
        {
            not ScalarStyle.Plain => JsonValue.Create(text),
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ when bool.TryParse(text, out var boolean) => JsonValue.Create(boolean),
            _ when s_nulls.Contains(text) => (JsonValue)JsonNullSentinel.JsonNull.DeepClone(),
            _ => JsonValue.Create(text),
        };
    }
}
