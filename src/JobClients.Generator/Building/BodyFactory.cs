using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds what an operation sends.</summary>
internal sealed class BodyFactory(BuildContext context, SchemaTranslator schemas)
{
    private readonly MultipartBodies _multipart = new(context, schemas);

    public BodyDraft? Create(OpenApiOperation operation, SchemaPlace place)
    {
        var content = operation.RequestBody?.Content.OrNone().ToList() ?? [];
        if (Bodies.RequestSchema(operation, context.Options.StructuredMediaTypes) is { } schema)
        {
            return Structured(schema, content, place);
        }

        return content.Count == 0 ? null : Binary(content);
    }

    private BodyDraft Structured(IOpenApiSchema schema, List<KeyValuePair<string, IOpenApiMediaType>> content, SchemaPlace place)
    {
        var type = _multipart.TryTranslate(schema, content, place)
            ? new PrimitiveType(Primitive.MultipartBody)
            : schemas.Translate(schema, place);
        var description = Description.Of(schema.Description);
        return new BodyDraft(
            type,
            description.Text.Length > 0 ? description : new Description("The request body"),
            context.Options.StructuredMediaTypes.ContentTypes(Bodies.MediaTypesOf(schema, content)).First());
    }

    private static BodyDraft Binary(List<KeyValuePair<string, IOpenApiMediaType>> content)
    {
        var isKnown = content is [{ Key: not "*/*" }];
        return new BodyDraft(
            new PrimitiveType(Primitive.Binary) { IsNullable = false },
            new Description("Binary request body"),
            isKnown ? content[0].Key : null);
    }
}
