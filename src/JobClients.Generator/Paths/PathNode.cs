using Microsoft.OpenApi;

namespace JobClients.Generator.Paths;

/// <summary>One segment of the paths of a document, with the segments below it.</summary>
/// <param name="Segment">The segment as generated code sees it.</param>
/// <param name="Path">The segments from the root, joined by backslashes, as descriptions show them.</param>
internal sealed record PathNode(string Segment, string Path, bool IsParameter, IOpenApiPathItem? Item, IReadOnlyList<PathNode> Children)
{
    public IEnumerable<KeyValuePair<HttpMethod, OpenApiOperation>> Operations => Item?.Operations ?? [];

    public bool HasOperations => Operations.Any();

    /// <summary>Whether the segment is one parameter and nothing else, which makes an indexer of it.</summary>
    public bool IsIndexer => Segments.IsSingleParameter(Segment);

    /// <summary>Whether the segment mixes parameters with text, which makes a method of it.</summary>
    public bool IsMethod => Segment.Contains('{', StringComparison.Ordinal) && !IsIndexer;

    /// <summary>The node's own path item if the segment is a parameter, else the first one found below.</summary>
    public IOpenApiPathItem? NearestItem => IsParameter && Item is not null ? Item : FirstItemBelow;

    private IOpenApiPathItem? FirstItemBelow =>
        Children.Select(child => child.Item ?? child.FirstItemBelow).FirstOrDefault(item => item is not null);
}
