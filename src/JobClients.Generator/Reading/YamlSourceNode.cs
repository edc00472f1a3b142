using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobClients.Generator.Reading;

/// <summary>A value of a YAML text.</summary>
internal sealed class YamlSourceNode(YamlNode place, YamlNode value) : ISourceNode
{
    public SourcePosition Position => new((int)place.Start.Line, (int)place.Start.Column);

    /// <summary>The value of a whole text; null if there is none.</summary>
    public static YamlSourceNode? Of(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowParser(text));
            return stream.Documents is [var document, ..] ? new YamlSourceNode(document.RootNode, document.RootNode) : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    public ISourceNode? Child(string token) => value switch
    {
        YamlMappingNode mapping => Member(mapping, token),
        YamlSequenceNode items when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Children.Count =>
            new YamlSourceNode(items.Children[index], items.Children[index]),
        _ => null,
    };

    private static YamlSourceNode? Member(YamlMappingNode mapping, string name)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode scalar && scalar.Value == name)
            {
                return new YamlSourceNode(key, value);
            }
        }

        return null;
    }
}
