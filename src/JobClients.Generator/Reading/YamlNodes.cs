using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>Turns YAML into the JSON that it stands for.</summary>
internal static class YamlNodes
{
    public static JsonNode? Parse(string text)
    {
        try
        {
            var parser = new ShallowParser(text);
            parser.Consume<StreamStart>();
            var root = parser.TryConsume<DocumentStart>(out _) ? new YamlConverter(parser).Convert() : null;
            while (parser.MoveNext())
            {
                // Only the first document counts, but a fault may be behind it.
            }

            return root;
        }
        catch (YamlException failure)
        {
            throw new SpecException(new Finding("JCG003", $"This is no YAML: {failure.Message}"))
            {
                Position = new SourcePosition((int)failure.Start.Line, (int)failure.Start.Column),
            };
        }
    }
}
