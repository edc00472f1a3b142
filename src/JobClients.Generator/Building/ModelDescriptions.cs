using JobClients.Generator.Drafts;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>What a document says about a model.</summary>
internal static class ModelDescriptions
{
    public static Description Of(IOpenApiSchema schema)
    {
        var text = string.IsNullOrEmpty(schema.Description)
            ? (schema.Shape.AllOf ?? []).FirstOrDefault(part => !part.IsReference && !string.IsNullOrEmpty(part.Description))?.Description
            : schema.Description;
        return Description.Of(text) with
        {
            LinkLabel = schema.ExternalDocs?.Description ?? string.Empty,
            Link = schema.ExternalDocs?.Url?.ToString(),
        };
    }

    /// <summary>The description of a class that extends another: its own, else that of one of its inline parts.</summary>
    public static Description OfExtension(IOpenApiSchema schema)
    {
        var texts = (schema.Shape.AllOf ?? []).OfType<OpenApiSchema>().Select(part => part.Description).Prepend(schema.Description);
        return Description.Of(texts.FirstOrDefault(text => !string.IsNullOrEmpty(text)));
    }
}
