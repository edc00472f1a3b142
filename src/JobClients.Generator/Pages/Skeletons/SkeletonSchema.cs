using System.Text.Json.Nodes;
using JobClients.Generator.Pages.Model;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Skeletons;

/// <summary>A schema with the fields that a sample shows.</summary>
internal static class SkeletonSchema
{
    /// <summary>An object with the fields of a parent, and all below them.</summary>
    public static OpenApiSchema Of(IReadOnlyList<PageField> fields, string parent) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.Where(field => field.Parent == parent)
            .ToDictionary(field => field.Name.Replace("[]", string.Empty, StringComparison.Ordinal), IOpenApiSchema (field) => Field(fields, field), StringComparer.Ordinal),
    };

    public static JsonSchemaType? TypeOf(IReadOnlyList<string> types) =>
        types.Count == 0 ? null : types.Select(type => Enum.Parse<JsonSchemaType>(type, ignoreCase: true)).Aggregate((all, type) => all | type);

    private static OpenApiSchema Field(IReadOnlyList<PageField> fields, PageField field)
    {
        var value = fields.Any(other => other.Parent == field.Path + ".") ? Of(fields, field.Path + ".") : Value(field);
        return field.Path.EndsWith(']') ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value;
    }

    private static OpenApiSchema Value(PageField field) => new()
    {
        Type = TypeOf(field.Types),
        Extensions = field.Values.Count == 0 ? null : new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
        {
            ["x-extensible-enum"] = new JsonNodeExtension(new JsonArray([.. field.Values.Select(value => (JsonNode)value)])),
        },
    };
}
