using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>Reads a YAML text, and no further than is asked for, which matters in documents of megabytes.</summary>
internal sealed class YamlSource
{
    private readonly ShallowParser _parser;
    private readonly Stack<YamlContent> _open = [];
    private readonly Dictionary<AnchorName, YamlContent> _anchors = [];
    private bool _hasEnded;

    public YamlSource(string text)
    {
        _parser = new ShallowParser(text);
        Documents = new YamlContent(this, isMapping: false);
        _open.Push(Documents);
    }

    /// <summary>The documents of the text.</summary>
    public YamlContent Documents { get; }

    /// <summary>Reads what comes next; false if nothing does.</summary>
    public bool ReadOn()
    {
        // Whoever asks for a place has read the text before, and does not want to hear of its faults again.
        try
        {
            _hasEnded = _hasEnded || !_parser.MoveNext();
        }
        catch (YamlException)
        {
            _hasEnded = true;
        }

        if (!_hasEnded)
        {
            Take(_parser.Current!);
        }

        return !_hasEnded;
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingEnd or SequenceEnd:
                _open.Pop().IsComplete = true;
                break;
            case AnchorAlias alias:
                _open.Peek().Take(alias, _anchors.GetValueOrDefault(alias.Value) ?? Leaf());
                break;
            case Scalar scalar:
                _open.Peek().Take(scalar, Remember(scalar, Leaf()));
                break;
            case NodeEvent start:
                var content = Remember(start, new YamlContent(this, start is MappingStart));
                _open.Peek().Take(start, content);
                _open.Push(content);
                break;
        }
    }

    private YamlContent Leaf() => new(this, isMapping: false) { IsComplete = true };

    private YamlContent Remember(NodeEvent start, YamlContent content) => start.Anchor.IsEmpty ? content : _anchors[start.Anchor] = content;
}
