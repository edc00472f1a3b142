using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Recognises how OData describes a number: a number, a text, or one of a few texts such as <c>INF</c>.</summary>
internal static class ODataNumbers
{
    public static bool Matches(IOpenApiSchema schema) =>
        (schema.IsExclusiveUnion() && Matches(schema.Shape.OneOf)) || (schema.IsInclusiveUnion() && Matches(schema.Shape.AnyOf));

    private static bool Matches(IList<IOpenApiSchema>? alternatives)
    {
        if (alternatives is not { Count: 3 } || alternatives.Count(IsNumber) != 1)
        {
            return false;
        }

        var (texts, enums) = (alternatives.Count(IsText), alternatives.Count(HasValues));
        return (texts == 1 && enums == 1) || (texts == 2 && alternatives.Count(alternative => IsText(alternative) && HasValues(alternative)) == 1);
    }

    private static bool HasValues(IOpenApiSchema schema) => schema.Shape.Enum is { Count: > 0 };

    private static bool IsText(IOpenApiSchema schema) => (schema.Shape.Type & ~JsonSchemaType.Null) == JsonSchemaType.String;

    private static bool IsNumber(IOpenApiSchema schema) =>
        (schema.Shape.Type & ~JsonSchemaType.Null) is JsonSchemaType.Number or JsonSchemaType.Integer;
}
