using JobClients.Generator.Naming;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>The names that schemas bring themselves: those of the components that they are, or consist of.</summary>
internal static class ComponentNames
{
    /// <summary>The cleaned name of a schema, looked for inside it too; empty if it has none.</summary>
    public static string Symbol(IOpenApiSchema schema, bool directOnly = false) => Symbols.Clean(Of(schema, directOnly));

    public static string Of(IOpenApiSchema schema, bool directOnly = false) =>
        All(schema, directOnly).LastOrDefault(string.Empty).TrimStart('$');

    private static IEnumerable<string> All(IOpenApiSchema schema, bool directOnly = false)
    {
        if (!directOnly && schema.Shape.Items is { } items)
        {
            return All(items);
        }

        if (schema.ComponentName is { Length: > 0 } component)
        {
            return [component.Split('/')[^1].Split('.')[^1]];
        }

        return directOnly ? [] : SchemaFlattening.Unwrap(FirstParts(schema), SchemaFlattening.Parts).SelectMany(part => All(part));
    }

    private static IList<IOpenApiSchema>? FirstParts(IOpenApiSchema schema) =>
        new[] { schema.Shape.AnyOf, schema.Shape.AllOf, schema.Shape.OneOf }.FirstOrDefault(parts => parts is { Count: > 0 });
}
