using System.Text.Json.Nodes;
using JobClients.Generator.Pages.Model;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>The fields that a schema describes.</summary>
internal static class OperationFields
{
    public static IEnumerable<PageField> Read(IOpenApiSchema? schema) => schema is null ? [] : Below(schema, string.Empty, hasEvidence: false, []);

    private static IEnumerable<PageField> Below(IOpenApiSchema schema, string prefix, bool hasEvidence, IReadOnlyList<string> open)
    {
        if (schema.Items is { } items)
        {
            return Below(items, prefix, hasEvidence, open);
        }

        // A schema that contains itself has fields without end; once round shows them all.
        var id = (schema as OpenApiSchemaReference)?.Reference.Id;
        if (id is not null && open.Contains(id, StringComparer.Ordinal))
        {
            return [];
        }

        IReadOnlyList<string> within = id is null ? open : [.. open, id];
        var own = (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            .SelectMany(property => Field(prefix + property.Key, property.Value, hasEvidence, within));
        var parts = (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []);
        return own.Concat(parts.SelectMany(part => Below(part, prefix, hasEvidence, within)));
    }

    private static IEnumerable<PageField> Field(string path, IOpenApiSchema schema, bool hasEvidence, IReadOnlyList<string> open)
    {
        hasEvidence |= Extension.Of(schema.Extensions, "x-evidence") is not null;
        var value = schema.Items ?? schema;
        var field = new PageField(schema.Items is null ? path : path + "[]")
        {
            Types = SchemaTypes.Of(value),
            Values = [.. (Extension.Of(value.Extensions, "x-extensible-enum") as JsonArray ?? []).Concat(value.Enum ?? []).Select(text => text?.ToString()).OfType<string>()],
            HasEvidence = hasEvidence,
        };
        return Below(schema, field.Path + ".", hasEvidence, open).Prepend(field);
    }
}
