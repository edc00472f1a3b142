using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JobClients.Generator.Reading;

/// <summary>Reads YAML as far as it is not nested too deep: what is built of it is built by recursion.</summary>
internal sealed class ShallowParser(string text) : IParser
{
    // Above what the conversion accepts, whose message names the node.
    private const int DeepestNesting = 200;

    private readonly Parser _parser = new(new StringReader(text));
    private int _depth;

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        var hasMoved = _parser.MoveNext();
        _depth += _parser.Current?.NestingIncrease ?? 0;
        return _depth <= DeepestNesting ? hasMoved : throw new YamlException(_parser.Current!.Start, _parser.Current.End, "the nesting is too deep");
    }
}
