using JobClients.Generator.Diagnostics;
using JobClients.Generator.Naming;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Paths;

/// <summary>Makes one segment of parameters that stand side by side: a class can have only one indexer.</summary>
/// <remarks>The parameters are renamed in the document too, so that its hash tells what was generated.</remarks>
internal sealed class IndexMerger(DocumentPlaces places, Findings findings)
{
    private const string MergedName = "merged-name";

    /// <summary>The segment of a node, under its new name if it was merged.</summary>
    public static string SegmentOf(OpenApiUrlTreeNode node) =>
        node.AdditionalData.TryGetValue(MergedName, out var names) ? names[0] : node.Segment;

    public void Merge(OpenApiUrlTreeNode node)
    {
        var indexes = node.Children
            .Where(child => Segments.IsSingleParameter(SegmentOf(child.Value)))
            .OrderBy(child => child.Key, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (indexes.Count > 1)
        {
            MergeSiblings(node, indexes);
        }

        foreach (var child in node.Children.Values)
        {
            Merge(child);
        }
    }

    private void MergeSiblings(OpenApiUrlTreeNode parent, List<KeyValuePair<string, OpenApiUrlTreeNode>> indexes)
    {
        var (key, target) = indexes[0];
        var name = NewName(target.Segment);
        var position = Array.IndexOf(Segments.Split(target.Path), target.Segment);
        foreach (var index in indexes)
        {
            parent.Children.Remove(index.Key);
        }

        target.Path = target.Path.Replace(key, name, StringComparison.OrdinalIgnoreCase);
        target.AdditionalData.Add(MergedName, [name]);
        parent.Children.Add(name, target);
        foreach (var (oldName, source) in indexes)
        {
            Copy(source, target, oldName, name);
        }

        RenamePaths(target, position, name);
    }

    // The shortest name of those that end with an id serves for all.
    private static string NewName(string segment)
    {
        var symbol = Symbols.Clean(segment.Trim('{', '}'));
        return symbol.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? $"{{{symbol[..^2]}-id}}" : $"{{{symbol}-id}}";
    }

    private void Copy(OpenApiUrlTreeNode source, OpenApiUrlTreeNode target, string oldName, string newName)
    {
        foreach (var (key, child) in source.Children.ToList())
        {
            child.Path = child.Path.Replace(oldName, newName, StringComparison.OrdinalIgnoreCase);
            if (!target.Children.TryAdd(key, child))
            {
                Copy(child, target.Children[key], oldName, newName);
            }
        }

        foreach (var (label, item) in source.PathItems)
        {
            Rename(PathParameters(item), oldName.Trim('{', '}'), newName.Trim('{', '}'));
            if (source != target && !target.PathItems.TryAdd(label, item) && target.PathItems[label] is OpenApiPathItem existing)
            {
                Add(item, existing, target.Path);
            }
        }
    }

    private void Add(IOpenApiPathItem item, OpenApiPathItem existing, string path)
    {
        foreach (var (method, operation) in item.Operations ?? [])
        {
            existing.Operations ??= [];
            if (!existing.Operations.TryAdd(method, operation))
            {
                findings.Add("JCG028", $"{method} is there twice below {path}, under different parameter names; the second is ignored", places.Of(operation));
            }
        }

        existing.Parameters = item.Parameters is { Count: > 0 } added ? [.. existing.Parameters ?? [], .. added] : existing.Parameters;
        foreach (var (name, extension) in item.Extensions ?? Enumerable.Empty<KeyValuePair<string, IOpenApiExtension>>())
        {
            existing.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            existing.Extensions.TryAdd(name, extension);
        }
    }

    private static void RenamePaths(OpenApiUrlTreeNode node, int position, string newName)
    {
        foreach (var child in node.Children.Values)
        {
            var segments = Segments.Split(child.Path);
            if (position >= 0 && segments.Length > position)
            {
                var oldName = segments[position];
                segments[position] = newName;
                child.Path = $"{Segments.PathSeparator}{string.Join(Segments.PathSeparator, segments)}";
                if (node.PathItems.TryGetValue(PathTree.Label, out var item) && item.Parameters is not null)
                {
                    Rename(PathParameters(item), oldName, newName);
                }
            }

            RenamePaths(child, position, newName);
        }
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(IOpenApiPathItem item) =>
        (item.Parameters ?? [])
            .Concat((item.Operations ?? []).SelectMany(operation => operation.Value.Parameters ?? []))
            .Where(parameter => parameter.In == ParameterLocation.Path);

    private static void Rename(IEnumerable<IOpenApiParameter> parameters, string oldName, string newName)
    {
        foreach (var parameter in parameters.Where(parameter => oldName.Equals(parameter.Name, StringComparison.Ordinal)).ToList())
        {
            var target = parameter is OpenApiParameterReference reference ? reference.RecursiveTarget : parameter as OpenApiParameter;
            if (target is not null)
            {
                target.Name = newName;
            }
        }
    }
}
