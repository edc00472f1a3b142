namespace JobClients.Generator.Reading;

/// <summary>A value of a YAML text.</summary>
internal sealed class YamlSourceNode(SourcePosition position, YamlContent content) : ISourceNode
{
    public SourcePosition Position => position;

    /// <summary>The value of a whole text; null if there is none.</summary>
    public static YamlSourceNode? Of(string text) => new YamlSource(text).Documents.Child("0");

    public ISourceNode? Child(string token) => content.Child(token);
}
