using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>The JSON types that a schema allows.</summary>
internal static class SchemaTypes
{
    private static readonly (JsonSchemaType Type, string Name)[] s_names =
    [
        (JsonSchemaType.String, "string"),
        (JsonSchemaType.Integer, "integer"),
        (JsonSchemaType.Number, "number"),
        (JsonSchemaType.Boolean, "boolean"),
        (JsonSchemaType.Object, "object"),
        (JsonSchemaType.Array, "array"),
    ];

    /// <summary>The names of the types; none if all are allowed.</summary>
    public static IReadOnlyList<string> Of(IOpenApiSchema schema) => schema.Type is { } type
        ? [.. s_names.Where(name => type.HasFlag(name.Type)).Select(name => name.Name)]
        : [.. (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Concat(schema.AllOf ?? []).SelectMany(Of).Distinct(StringComparer.Ordinal)];
}
