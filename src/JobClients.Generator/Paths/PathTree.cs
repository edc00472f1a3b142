using JobClients.Generator.Diagnostics;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Paths;

/// <summary>Arranges the paths of a document as a tree of segments.</summary>
internal static class PathTree
{
    public const string Label = "default";

    public static PathNode Build(OpenApiDocument document, DocumentPlaces places, Findings findings)
    {
        var root = OpenApiUrlTreeNode.Create(document, Label);
        new IndexMerger(places, findings).Merge(root);
        return Convert(root);
    }

    private static PathNode Convert(OpenApiUrlTreeNode node) => new(
        IndexMerger.SegmentOf(node),
        node.Path,
        node.IsParameter,
        node.PathItems.TryGetValue(Label, out var item) ? item : null,
        [.. node.Children.Values.Select(Convert)]);
}
