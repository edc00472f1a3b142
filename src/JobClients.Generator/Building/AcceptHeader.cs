using JobClients.Generator.Options;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The media types that a request asks for.</summary>
internal static class AcceptHeader
{
    public static IReadOnlyList<string> Of(IOpenApiSchema? schema, OpenApiOperation operation, StructuredMediaTypes mediaTypes)
    {
        if (schema is not null)
        {
            return [.. mediaTypes.AcceptedTypes(Bodies.MediaTypesOf(schema, Content(operation, areErrors: false).Concat(Content(operation, areErrors: true))))];
        }

        // The body of an unstructured answer is handed on as it is; an error is read only if it is structured.
        var successes = Content(operation, areErrors: false).Select(type => StructuredMediaTypes.WithoutParameters(type.Key));
        var errors = mediaTypes.AcceptedTypes(Content(operation, areErrors: true).Select(type => type.Key));
        return [.. successes.Union(errors, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Content(OpenApiOperation operation, bool areErrors) =>
        (operation.Responses ?? [])
            .Where(response => StatusCodes.IsError(response.Key) == areErrors)
            .SelectMany(response => response.Value.Content.OrNone());
}
