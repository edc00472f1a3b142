using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Naming;
using JobClients.Generator.Paths;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The parameters in the segments of a path.</summary>
internal static class PathParameters
{
    public static PathParameterDraft OfIndexer(PathNode node)
    {
        var name = node.Segment.Trim('{', '}');
        var parameter = InPath(node.NearestItem, operationsFirst: true)
            .FirstOrDefault(candidate => name.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase));
        var description = Description.Of(parameter?.Description);
        return new PathParameterDraft(
            Symbols.Clean(node.Segment),
            UrlTemplate.Escape(node.Segment),
            new PrimitiveType(Primitives.Of(parameter?.Schema) ?? Primitive.String) { IsNullable = false },
            description.Text.Length > 0 ? description : new Description("Unique identifier of the item"));
    }

    public static IReadOnlyList<PathParameterDraft> OfMethod(PathNode node)
    {
        if (!node.IsMethod)
        {
            return [];
        }

        var items = node.Item is { } own ? [own] : node.Children.Select(child => child.Item).OfType<IOpenApiPathItem>();
        return [.. items
            .SelectMany(item => InPath(item, operationsFirst: false))
            .Distinct()
            .Where(parameter => parameter.Name is not null && node.Segment.Contains($"{{{parameter.Name}}}", StringComparison.OrdinalIgnoreCase))
            .Select(Create)
            .DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)];
    }

    private static PathParameterDraft Create(IOpenApiParameter parameter)
    {
        var schema = parameter.Schema ?? parameter.Content?.Values.FirstOrDefault()?.Schema;
        var name = ParameterNames.Of(parameter.Name!);
        var description = Description.Of(parameter.Description);
        var isSame = parameter.Name!.Equals(name, StringComparison.OrdinalIgnoreCase);
        return new PathParameterDraft(
            name,
            isSame ? name : UrlTemplate.Escape(parameter.Name),
            new PrimitiveType(Primitives.Of(schema) ?? Primitive.String)
            {
                Collection = parameter.Schema?.IsArray == true ? CollectionShape.Array : CollectionShape.None,
            },
            description.Text.Length > 0 ? description : new Description($"The path parameter: {name}"));
    }

    private static IEnumerable<IOpenApiParameter> InPath(IOpenApiPathItem? item, bool operationsFirst)
    {
        var shared = item?.Parameters ?? [];
        var own = (item?.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).SelectMany(operation => operation.Parameters ?? []);
        return (operationsFirst ? own.Concat(shared) : shared.Concat(own)).Where(parameter => parameter.In == ParameterLocation.Path);
    }
}
