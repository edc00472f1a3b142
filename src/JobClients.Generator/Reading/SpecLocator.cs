using System.Text.Json;

namespace JobClients.Generator.Reading;

/// <summary>Finds the lines of JSON pointers.</summary>
internal sealed class SpecLocator(string text)
{
    private readonly Lazy<ISourceNode?> _root = new(() => SpecReader.IsJson(text) ? JsonSourceNode.Of(text) : YamlSourceNode.Of(text));

    /// <summary>The place that a pointer leads to, or as near to it as the document goes.</summary>
    public SourcePosition Find(string pointer) =>
        pointer == "#" || _root.Value is not { } root ? new SourcePosition(1, 1) : Nearest(root, pointer).Position;

    private static ISourceNode Nearest(ISourceNode root, string pointer)
    {
        var node = root;
        foreach (var token in JsonPointers.Tokens(pointer))
        {
            if (Child(node, token) is not { } child)
            {
                break;
            }

            node = child;
        }

        return node;
    }

    // Whoever asks for a place has read the text before, and does not want to hear of its faults again.
    private static ISourceNode? Child(ISourceNode node, string token)
    {
        try
        {
            return node.Child(token);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
