using Microsoft.OpenApi;

namespace JobClients.Generator.Schemas;

/// <summary>Makes one schema of several. The result is a copy that remembers the component it came from.</summary>
internal static class SchemaMerging
{
    /// <summary>Gathers the properties of all parts of an <c>allOf</c>, except those of the base.</summary>
    public static IOpenApiSchema Parts(IOpenApiSchema schema, IOpenApiSchema? except = null) => Merge(schema, except, always: true);

    /// <summary>The merged parts of a schema that is an intersection; any other schema as it is.</summary>
    public static IOpenApiSchema Intersection(IOpenApiSchema schema) => Merge(schema, except: null, always: false);

    /// <summary>Gathers the properties of all alternatives of an <c>anyOf</c> or a <c>oneOf</c>; null if there are none.</summary>
    public static IOpenApiSchema? Alternatives(IOpenApiSchema schema)
    {
        if (schema.IsInclusiveUnion(moreThan: 0))
        {
            return Absorb(schema, merged => merged.AnyOf);
        }

        return schema.IsExclusiveUnion(moreThan: 0) ? Absorb(schema, merged => merged.OneOf) : null;
    }

    /// <summary>Unwraps an object with one alternative that itself extends or combines others; null if it is none.</summary>
    public static IOpenApiSchema? SingleAlternative(IOpenApiSchema schema)
    {
        if (schema.IsExclusiveUnion(moreThan: 0) && Unwrap(schema, merged => merged.OneOf) is { } exclusive)
        {
            return exclusive;
        }

        return schema.IsInclusiveUnion(moreThan: 0) ? Unwrap(schema, merged => merged.AnyOf) : null;
    }

    private static IOpenApiSchema Merge(IOpenApiSchema schema, IOpenApiSchema? except, bool always)
    {
        if (schema.Shape.AllOf is not { } allOf || (!always && !schema.IsIntersection))
        {
            return schema;
        }

        var merged = Copy(schema);
        merged.AllOf?.Clear();
        var parts = allOf
            .Where(part => part != except && (part.IsMeaningful() || part.Shape.AllOf is { Count: > 0 }))
            .Select(part => Merge(part, except, always))
            .ToList();
        var flat = SchemaFlattening.Deep(parts).Union(parts).ToList();
        Discriminate(merged, flat.Select(part => part.Shape.Discriminator).FirstOrDefault(discriminator => discriminator is not null));
        MergedComponent.Mark(merged, schema);
        AddProperties(merged, flat);
        return merged;
    }

    private static void Discriminate(OpenApiSchema merged, OpenApiDiscriminator? inherited)
    {
        if (inherited is null)
        {
            return;
        }

        if (merged.Discriminator is not { } own)
        {
            merged.Discriminator = inherited;
            return;
        }

        own.PropertyName = string.IsNullOrEmpty(own.PropertyName) ? inherited.PropertyName : own.PropertyName;
        own.Mapping = inherited.Mapping is { Count: > 0 } mapping ? new Dictionary<string, OpenApiSchemaReference>(mapping, StringComparer.Ordinal) : own.Mapping;
    }

    private static OpenApiSchema Absorb(IOpenApiSchema schema, Func<IOpenApiSchema, IList<IOpenApiSchema>?> alternatives)
    {
        var merged = Copy(schema);
        if (alternatives(merged) is { } own && alternatives(schema.Shape) is { } original)
        {
            var absorbed = original.ToList();
            own.Clear();
            AddProperties(merged, absorbed);
            MergedComponent.Mark(merged, schema);
        }

        return merged;
    }

    private static OpenApiSchema? Unwrap(IOpenApiSchema schema, Func<IOpenApiSchema, IList<IOpenApiSchema>?> alternatives)
    {
        if (alternatives(schema.Shape) is not [{ Properties: not null, AllOf: { } allOf } only] || !(only.IsInherited || only.IsIntersection))
        {
            return null;
        }

        var merged = Copy(schema);
        alternatives(merged)?.Clear();
        AddProperties(merged, [only]);
        merged.AllOf = [.. merged.AllOf ?? [], .. allOf];
        MergedComponent.Mark(merged, schema);
        return merged;
    }

    private static OpenApiSchema Copy(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchema own => (OpenApiSchema)own.CreateShallowCopy(),
        OpenApiSchemaReference { Target: OpenApiSchema target } => (OpenApiSchema)target.CreateShallowCopy(),
        _ => throw new InvalidOperationException($"The schema {schema.ComponentName} does not lead to a definition."),
    };

    private static void AddProperties(OpenApiSchema merged, IEnumerable<IOpenApiSchema> sources)
    {
        merged.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var property in sources.SelectMany(source => source.PropertyList))
        {
            merged.Properties.TryAdd(property.Key, property.Value);
        }
    }
}
