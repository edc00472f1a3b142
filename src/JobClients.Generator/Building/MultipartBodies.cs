using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Options;
using JobClients.Generator.Reading;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Recognises bodies of several parts, and makes the models of the parts.</summary>
internal sealed class MultipartBodies(BuildContext context, SchemaTranslator schemas)
{
    private const string FormData = "multipart/form-data";

    private StructuredMediaTypes MediaTypes => context.Options.StructuredMediaTypes;

    public bool TryTranslate(IOpenApiSchema schema, IReadOnlyList<KeyValuePair<string, IOpenApiMediaType>> content, SchemaPlace place)
    {
        if (schema.Shape.Properties is not { } properties || !IsPreferred(content) || !ReferenceEquals(FormDataSchema(content), schema))
        {
            return false;
        }

        var body = content.First(type => ReferenceEquals(type.Value.Schema, schema)).Value;
        var encoding = body.Encoding;
        var parts = encoding is { Count: > 0 }
            ? encoding.Where(part => MediaTypes.Contains(part.Value.ContentType ?? string.Empty)).Select(part => Property(properties, part.Key, body)).ToList()
            : properties.Values.Where(IsPart).ToList();
        if (encoding is not { Count: > 0 } && (parts.Count == 0 || content.Count != 1))
        {
            return false;
        }

        parts.ForEach(part => Remember(schemas.Translate(part, place)));
        return true;
    }

    private IOpenApiSchema Property(IDictionary<string, IOpenApiSchema> properties, string name, IOpenApiMediaType body) =>
        properties.TryGetValue(name, out var property)
            ? property
            : throw new SpecException(new Finding("JCG017", $"The encoding of {name} belongs to no property of the multipart body. Remove it, or add the property", $"{context.Places.Of(body)}/encoding/{JsonPointers.Escape(name)}"));

    private void Remember(TypeUse part)
    {
        if (part is DefinedType defined)
        {
            context.MultipartModels.Add(defined.Definition);
        }
    }

    private static IOpenApiSchema? FormDataSchema(IReadOnlyList<KeyValuePair<string, IOpenApiMediaType>> content) =>
        content.Where(type => StructuredMediaTypes.WithoutParameters(type.Key).Equals(FormData, StringComparison.OrdinalIgnoreCase))
            .Select(type => type.Value.Schema)
            .FirstOrDefault(schema => schema is not null);

    private bool IsPreferred(IReadOnlyList<KeyValuePair<string, IOpenApiMediaType>> content)
    {
        if (MediaTypes.Texts.Count == 0 || !content.Any(type => type.Key == FormData))
        {
            return false;
        }

        var others = content.Select(type => type.Key).Where(type => !type.Equals(FormData, StringComparison.OrdinalIgnoreCase));
        return !others.Any(MediaTypes.Contains) || MediaTypes.Texts[0] == FormData;
    }

    /// <summary>Whether a property can be a part of its own without an encoding that says so.</summary>
    private bool IsPart(IOpenApiSchema schema) =>
        (schema.IsObject && MediaTypes.Contains("application/json"))
        || (Primitives.Of(schema) is { } primitive && (primitive.IsBinary || MediaTypes.Contains("text/plain")));
}
