using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds what an operation returns.</summary>
internal sealed class ResultFactory(BuildContext context, SchemaTranslator schemas)
{
    private const string PlainText = "text/plain";
    private const string Bytes = "application/octet-stream";

    public (TypeUse Result, TypeUse? Obsolete) Create(IOpenApiSchema? schema, OpenApiOperation operation, SchemaPlace place)
    {
        if (schema is null)
        {
            return (WithoutSchema(operation), null);
        }

        var result = schemas.Translate(schema, place);
        return (result, context.Options.ExcludeBackwardCompatible ? null : Obsolete(result, place.Suffix));
    }

    /// <summary>Older versions named a result without the method: <c>JobsResponse</c> instead of <c>JobsGetResponse</c>.</summary>
    private static TypeUse? Obsolete(TypeUse result, string suffix)
    {
        if (!result.Name.EndsWith(suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = result.Name[..^suffix.Length] + "Response";
        return result switch
        {
            DefinedType { Definition: ClassDraft model } => new DefinedType(model.Namespace.Add(Alias(model, name))),
            UnionType union => union with { Union = union.Union.Rename(name) },
            _ => null,
        };
    }

    private static ClassDraft Alias(ClassDraft model, string name) => new(name)
    {
        Base = model,
        IsAlias = true,
        Description = model.Description,
        Deprecation = new Deprecation("This class is obsolete. Use {0} instead.", model),
    };

    private static PrimitiveType WithoutSchema(OpenApiOperation operation)
    {
        var responses = operation.Responses ?? [];
        var type = responses switch
        {
            _ when responses.Any(response => StatusCodes.IsRedirect(response.Key) && Has(response.Value, Bytes)) => Primitive.Binary,
            _ when responses.Any(response => StatusCodes.IsWithoutContent(response.Key)) => Primitive.Void,
            _ when responses.Any(response => Bodies.IsSuccess(response.Key) && Has(response.Value, PlainText)) => Primitive.String,
            _ => Primitive.Binary,
        };
        return new PrimitiveType(type);
    }

    private static bool Has(IOpenApiResponse response, string mediaType) => response.Content?.ContainsKey(mediaType) == true;
}
