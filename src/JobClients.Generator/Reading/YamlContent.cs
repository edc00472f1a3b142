using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>What a value of a YAML text contains, as far as the text was read.</summary>
internal sealed class YamlContent(YamlSource source, bool isMapping)
{
    private readonly Dictionary<string, YamlSourceNode> _children = new(StringComparer.Ordinal);
    private ParsingEvent? _key;

    public bool IsComplete { get; set; }

    /// <summary>Reads on in the text until the child is there, or can no longer come.</summary>
    public YamlSourceNode? Child(string token)
    {
        YamlSourceNode? child;
        while (!_children.TryGetValue(token, out child) && !IsComplete && source.ReadOn())
        {
            // What was read may have become a child.
        }

        return child;
    }

    /// <summary>Takes the next key, or else the content of the next child.</summary>
    public void Take(ParsingEvent start, YamlContent content)
    {
        if (isMapping && _key is null)
        {
            _key = start;
            return;
        }

        var name = isMapping ? (_key as Scalar)?.Value ?? string.Empty : _children.Count.ToString(CultureInfo.InvariantCulture);
        var place = (_key ?? start).Start;
        _children.TryAdd(name, new YamlSourceNode(new SourcePosition((int)place.Line, (int)place.Column), content));
        _key = null;
    }
}
