using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Parts that a document may lack, and that the reader leaves null then; here they are empty.</summary>
internal static class OptionalParts
{
    extension(OpenApiDocument document)
    {
        public IEnumerable<KeyValuePair<string, IOpenApiSchema>> ComponentSchemas =>
            document.Components?.Schemas ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>();
    }

    extension(IOpenApiSchema schema)
    {
        public IEnumerable<KeyValuePair<string, IOpenApiSchema>> PropertyList =>
            schema.Shape.Properties ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>();
    }

    public static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> OrNone(this IDictionary<string, IOpenApiMediaType>? content) =>
        content ?? Enumerable.Empty<KeyValuePair<string, IOpenApiMediaType>>();

    public static T? Find<T>(this IDictionary<string, IOpenApiExtension>? extensions, string name)
        where T : class, IOpenApiExtension =>
        extensions?.TryGetValue(name, out var extension) == true ? extension as T : null;
}
