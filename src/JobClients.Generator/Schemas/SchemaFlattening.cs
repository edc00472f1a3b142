using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Looks through schemas that only wrap others.</summary>
internal static class SchemaFlattening
{
    /// <summary>The parts of an <c>allOf</c>; a single nameless part without properties gives way to its own parts.</summary>
    public static IEnumerable<IOpenApiSchema> AllOf(IOpenApiSchema schema) => Unwrap(schema.Shape.AllOf, part => part.Shape.AllOf);

    /// <summary>The alternatives and parts of a schema, or itself if it has none.</summary>
    public static IEnumerable<IOpenApiSchema> OneLevel(IOpenApiSchema schema) => Parts(schema) is { Count: > 0 } parts ? parts : [schema];

    /// <summary>All that a schema is composed of, whichever way.</summary>
    public static IList<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        [.. (schema.Shape.AnyOf ?? []).Union(schema.Shape.AllOf ?? []).Union(schema.Shape.OneOf ?? [])];

    public static IEnumerable<IOpenApiSchema> Unwrap(IList<IOpenApiSchema>? schemas, Func<IOpenApiSchema, IList<IOpenApiSchema>?> parts) =>
        schemas is [{ HasProperties: false, HasComponentName: false } single] && parts(single) is { Count: > 0 } inner
            ? inner
            : schemas ?? [];

    /// <summary>Puts in the place of every schema with parts its parts, at any depth.</summary>
    public static IEnumerable<IOpenApiSchema> Deep(IEnumerable<IOpenApiSchema> schemas) =>
        schemas.SelectMany(schema => schema.Shape.AllOf is { Count: > 0 } parts ? Deep(parts) : [schema]);
}
