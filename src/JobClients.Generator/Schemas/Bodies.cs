using JobClients.Generator.Options;
using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>The schemas of requests and responses that become models.</summary>
internal static class Bodies
{
    // 204 and 205 are missing because they have no body.
    private static readonly HashSet<string> s_successes =
        new(StringComparer.OrdinalIgnoreCase) { "200", "201", "202", "203", "206", "2XX" };

    public static bool IsSuccess(string status) => s_successes.Contains(status);

    public static IOpenApiSchema? ResponseSchema(OpenApiOperation? operation, StructuredMediaTypes mediaTypes) =>
        (operation?.Responses?.Keys ?? Enumerable.Empty<string>())
            .Where(IsSuccess)
            .Order(StringComparer.OrdinalIgnoreCase)
            .SelectMany(status => Schemas(operation!.Responses![status].Content, mediaTypes))
            .FirstOrDefault();

    public static IOpenApiSchema? ResponseSchema(IOpenApiResponse? response, StructuredMediaTypes mediaTypes) =>
        Schemas(response?.Content, mediaTypes).FirstOrDefault();

    public static IOpenApiSchema? RequestSchema(OpenApiOperation? operation, StructuredMediaTypes mediaTypes) =>
        Schemas(operation?.RequestBody?.Content, mediaTypes).FirstOrDefault();

    public static IEnumerable<IOpenApiSchema> Schemas(IDictionary<string, IOpenApiMediaType>? content, StructuredMediaTypes mediaTypes) =>
        content.OrNone()
            .Where(type => mediaTypes.Covers(type.Key))
            .Select(type => type.Value.Schema)
            .OfType<IOpenApiSchema>();

    /// <summary>The media types whose schema is the given one: the same component, or the same place in the document.</summary>
    public static IEnumerable<string> MediaTypesOf(IOpenApiSchema schema, IEnumerable<KeyValuePair<string, IOpenApiMediaType>> content) =>
        content.Where(type => IsSame(schema, type.Value.Schema)).Select(type => type.Key);

    private static bool IsSame(IOpenApiSchema one, IOpenApiSchema? other) =>
        (one, other) is (OpenApiSchemaReference left, OpenApiSchemaReference right)
            ? string.Equals(left.Reference.Id, right.Reference.Id, StringComparison.OrdinalIgnoreCase)
            : Equals(one, other);
}
