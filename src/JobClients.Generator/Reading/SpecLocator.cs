using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Reading;

/// <summary>Finds the lines of JSON pointers. YAML contains JSON, so one reader serves both.</summary>
internal sealed class SpecLocator(string text)
{
    private readonly Lazy<YamlNode?> _root = new(() => Root(text));

    /// <summary>The place that a pointer leads to, or as near to it as the document goes.</summary>
    public SourcePosition Find(string pointer)
    {
        if (pointer == "#")
        {
            return new SourcePosition(1, 1);
        }

        var node = _root.Value;
        var position = node is null ? new SourcePosition(1, 1) : PositionOf(node);
        foreach (var token in JsonPointers.Tokens(pointer))
        {
            if (Child(node, token) is not { } child)
            {
                break;
            }

            (position, node) = child;
        }

        return position;
    }

    private static YamlNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] ? document.RootNode : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    // The key says more than the value, which may begin on another line.
    private static (SourcePosition Position, YamlNode Node)? Child(YamlNode? node, string token) => node switch
    {
        YamlMappingNode mapping => mapping.Children
            .Where(child => (child.Key as YamlScalarNode)?.Value == token)
            .Select(child => ((SourcePosition, YamlNode)?)(PositionOf(child.Key), child.Value))
            .FirstOrDefault(),
        YamlSequenceNode sequence when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Children.Count =>
            (PositionOf(sequence.Children[index]), sequence.Children[index]),
        _ => null,
    };

    private static SourcePosition PositionOf(YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);
}
