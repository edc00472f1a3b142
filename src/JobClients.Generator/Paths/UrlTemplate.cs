using System.Text.RegularExpressions;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;
using Microsoft.OpenApi.MicrosoftExtensions;

namespace JobClients.Generator.Paths;

/// <summary>The RFC 6570 templates of a path.</summary>
internal static partial class UrlTemplate
{
    /// <summary>The template that all operations of a path share: a query parameter is required in it only if all require it.</summary>
    public static string Shared(PathNode node)
    {
        if (!node.HasOperations)
        {
            return Base(node);
        }

        var special = RequiredBySome(node);
        var parameters = Distinct(QueryParameters(node.Item).Concat(node.Operations.SelectMany(operation => QueryParameters(operation.Value))));
        return Base(node) + Query(parameters.Where(parameter => !parameter.Required || !special.Contains(parameter.Name!)));
    }

    /// <summary>The template of one operation, if it requires a query parameter that others do not; else null.</summary>
    public static string? Own(PathNode node, OpenApiOperation operation)
    {
        var special = RequiredBySome(node);
        var parameters = Distinct(QueryParameters(node.Item).Concat(QueryParameters(operation))).ToList();
        var needsOwn = parameters.Exists(parameter => parameter.Required && special.Contains(parameter.Name!));
        return needsOwn ? Base(node) + Query(parameters) : null;
    }

    /// <summary>Escapes a parameter name so that a template may contain it.</summary>
    public static string Escape(string name) =>
        Uri.EscapeDataString(Segments.WithoutExtension(name).TrimStart('{').TrimEnd('}'))
            .Replace("-", "%2D", StringComparison.Ordinal)
            .Replace(".", "%2E", StringComparison.Ordinal)
            .Replace("~", "%7E", StringComparison.Ordinal);

    private static string Base(PathNode node)
    {
        var path = node.Path.Replace(Segments.PathSeparator, '/');
        var reserved = ReservedNames(node.Item);
        foreach (var name in Parameter.Matches(path).Select(match => match.Value[1..^1]).ToList())
        {
            path = path.Replace(name, (reserved.Contains(name) ? "+" : string.Empty) + Escape(name), StringComparison.Ordinal);
        }

        return "{+baseurl}" + path;
    }

    private static string Query(IEnumerable<IOpenApiParameter> parameters)
    {
        var byName = parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ToList();
        var required = string.Join('&', byName.Where(parameter => parameter.Required).Select(Required));
        var optional = string.Join(',', byName.Where(parameter => !parameter.Required).Select(Optional));
        return (required, optional) switch
        {
            ("", "") => string.Empty,
            ("", _) => $"{{?{optional}}}",
            (_, "") => $"?{required}",
            _ => $"?{required}{{&{optional}}}",
        };
    }

    private static string Required(IOpenApiParameter parameter) => $"{parameter.Name}={{{Escape(parameter.Name!)}}}";

    private static string Optional(IOpenApiParameter parameter) => Escape(parameter.Name!) + (parameter.Explode ? "*" : string.Empty);

    private static HashSet<string> RequiredBySome(PathNode node)
    {
        var shared = QueryParameters(node.Item).ToList();
        var byEach = node.Operations.Select(operation => RequiredNames(shared.Concat(QueryParameters(operation.Value)))).ToList();
        return byEach
            .SelectMany(names => names)
            .Where(name => byEach.Exists(names => !names.Contains(name)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> RequiredNames(IEnumerable<IOpenApiParameter> parameters) =>
        parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name!).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<IOpenApiParameter> QueryParameters(IOpenApiPathItem? item) => OfQuery(item?.Parameters);

    private static IEnumerable<IOpenApiParameter> QueryParameters(OpenApiOperation operation) => OfQuery(operation.Parameters);

    private static IEnumerable<IOpenApiParameter> OfQuery(IList<IOpenApiParameter>? parameters) =>
        (parameters ?? []).Where(parameter => parameter is { In: ParameterLocation.Query, Name: not null });

    private static IEnumerable<IOpenApiParameter> Distinct(IEnumerable<IOpenApiParameter> parameters) =>
        parameters.DistinctBy(parameter => parameter.Name, StringComparer.Ordinal);

    private static HashSet<string> ReservedNames(IOpenApiPathItem? item) =>
        // Only a path item with parameters of its own is looked at, as Kiota does.
        item?.Parameters is not { } shared
            ? []
            : shared
                .Concat(item.Operations?.Values.SelectMany(operation => operation.Parameters ?? []) ?? [])
                .Where(parameter => parameter is { In: ParameterLocation.Path, Name: not null } && IsReserved(parameter))
                .Select(parameter => parameter.Name!)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsReserved(IOpenApiParameter parameter) =>
        parameter.Extensions.Find<OpenApiReservedParameterExtension>(OpenApiReservedParameterExtension.Name) is { IsReserved: true };

    [GeneratedRegex("{[^}]+}", RegexOptions.None, 1000)]
    private static partial Regex Parameter { get; }
}
