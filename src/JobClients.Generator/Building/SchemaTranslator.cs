using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds the type of a schema, and makes the models that it needs.</summary>
internal sealed class SchemaTranslator
{
    private readonly BuildContext _context;
    private readonly ModelFactory _models;
    private readonly InheritanceTranslator _inheritance;
    private readonly UnionTranslator _unions;
    private readonly Dictionary<string, DefinedType> _known = new(StringComparer.Ordinal);

    public SchemaTranslator(BuildContext context)
    {
        _context = context;
        _models = new ModelFactory(context, this);
        _inheritance = new InheritanceTranslator(context, _models);
        _unions = new UnionTranslator(context, this, _models);
    }

    private static TypeUse Untyped => new PrimitiveType(Primitive.UntypedNode);

    public TypeUse Translate(IOpenApiSchema schema, SchemaPlace place)
    {
        // A component never takes the name that its user would give to an inline schema; nor do its parts.
        place = schema.IsReference ? place with { InlineName = string.Empty } : place;
        if (schema.IsReference && _known.TryGetValue(schema.ComponentName ?? string.Empty, out var known))
        {
            return known;
        }

        if (SingleReference(schema) is { } referenced)
        {
            return Translate(referenced, place);
        }

        var own = Settle(schema, place);
        if (schema.IsInherited)
        {
            return new DefinedType(_inheritance.Translate(schema, own));
        }

        if (schema.IsIntersection)
        {
            return Model(SchemaMerging.Intersection(schema), own);
        }

        if (IsUnion(schema))
        {
            return _unions.Translate(schema, own);
        }

        if (schema.IsObject && SchemaMerging.SingleAlternative(schema) is { } single)
        {
            return Translate(single, place);
        }

        if (schema.IsObject || schema.HasProperties || schema.IsEnum || schema.Shape.AdditionalProperties?.Type is not null)
        {
            return Model(schema, own);
        }

        return schema.IsArray && !schema.Shape.Items!.IsArray ? List(schema, own) : Scalar(schema, place);
    }

    private TypeUse Scalar(IOpenApiSchema schema, SchemaPlace place)
    {
        if ((schema.Shape.Type & ~JsonSchemaType.Null) is not (null or default(JsonSchemaType)) || !string.IsNullOrEmpty(schema.Shape.Format))
        {
            return Primitives.Of(schema) is { } primitive ? new PrimitiveType(primitive) : Untyped;
        }

        var part = new[] { schema.Shape.AnyOf, schema.Shape.OneOf, schema.Shape.AllOf }
            .Select(parts => parts?.FirstOrDefault(candidate => candidate.IsMeaningful(bareObjectCounts: false)))
            .FirstOrDefault(found => found is not null);
        return part is null ? Untyped : Translate(part, place);
    }

    private TypeUse List(IOpenApiSchema schema, SchemaPlace place)
    {
        var items = schema.Shape.Items!;
        var primitive = Primitives.Of(items);
        var isEnum = items.IsEnum || (items.IsComposedEnum && string.IsNullOrEmpty(items.Shape.Format));
        var type = primitive is null || isEnum
            ? Translate(items, place with { Namespace = _context.Components.Of(items, place.Namespace), Suffix = string.Empty, Response = null })
            : new PrimitiveType(primitive);
        return type with { Collection = CollectionShape.List };
    }

    private DefinedType Model(IOpenApiSchema schema, SchemaPlace place)
    {
        var type = new DefinedType(_models.FindOrCreate(schema, _context.ModelName(schema, place), place));
        return schema.IsReference ? _known[schema.ComponentName!] = type : type;
    }

    /// <summary>The place of the schema itself: that of a component does not depend on who refers to it.</summary>
    private SchemaPlace Settle(IOpenApiSchema schema, SchemaPlace place) => schema.IsReference
        ? place with { Namespace = _context.Components.Of(schema, place.Namespace), Suffix = string.Empty }
        : place with { Response = null };

    private static bool IsUnion(IOpenApiSchema schema) =>
        (schema.IsInclusiveUnion() || schema.IsExclusiveUnion())
        && string.IsNullOrEmpty(schema.Shape.Format)
        && !ODataNumbers.Matches(schema);

    // A choice of one component is that component, possibly nullable.
    private static IOpenApiSchema? SingleReference(IOpenApiSchema schema)
    {
        var single = schema.Shape.AnyOf is [{ IsReference: true } any] ? any : schema.Shape.OneOf is [{ IsReference: true } one] ? one : null;
        return single is null || schema.HasProperties || Discriminators.PropertyOf(schema).Length > 0 ? null : single;
    }
}
