using JobClients.Generator.Options;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The media types that a request asks for.</summary>
internal static class AcceptHeader
{
    public static IReadOnlyList<string> Of(IOpenApiSchema? schema, OpenApiOperation operation, StructuredMediaTypes mediaTypes)
    {
        var responses = (operation.Responses ?? []).Where(response => response.Value.Content is not null).ToLookup(response => StatusCodes.IsError(response.Key));
        if (schema is not null)
        {
            return [.. mediaTypes.AcceptedTypes(Bodies.MediaTypesOf(schema, Content(responses[false].Concat(responses[true]))))];
        }

        // The body of an unstructured answer is handed on as it is; an error is read only if it is structured.
        var successes = Content(responses[false]).Select(type => StructuredMediaTypes.WithoutParameters(type.Key));
        var errors = mediaTypes.AcceptedTypes(Content(responses[true]).Select(type => type.Key));
        return [.. successes.Union(errors, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<KeyValuePair<string, IOpenApiMediaType>> Content(IEnumerable<KeyValuePair<string, IOpenApiResponse>> responses) =>
        responses.SelectMany(response => response.Value.Content!);
}
