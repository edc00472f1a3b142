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

        if (schema.IsObject || schema.HasProperties || schema.IsEnum || schema.AdditionalProperties?.Type is not null)
        {
            return Model(schema, own);
        }

        return schema.IsArray && !schema.Items!.IsArray ? List(schema, own) : Scalar(schema, place);
    }

    private TypeUse Scalar(IOpenApiSchema schema, SchemaPlace place)
    {
        if ((schema.Type & ~JsonSchemaType.Null) is not (null or default(JsonSchemaType)) || !string.IsNullOrEmpty(schema.Format))
        {
            return Primitives.Of(schema) is { } primitive ? new PrimitiveType(primitive) : Untyped;
        }

        var part = new[] { schema.AnyOf, schema.OneOf, schema.AllOf }
            .Select(parts => parts?.FirstOrDefault(candidate => candidate.IsMeaningful(bareObjectCounts: false)))
            .FirstOrDefault(found => found is not null);
        return part is null ? Untyped : Translate(part, place);
    }

    private TypeUse List(IOpenApiSchema schema, SchemaPlace place)
    {
        var items = schema.Items!;
        var primitive = Primitives.Of(items);
        var isEnum = items.IsEnum || (items.IsComposedEnum && string.IsNullOrEmpty(items.Format));
        var type = primitive is null || isEnum
            ? Translate(items, place with { Namespace = _context.Components.Of(items, place.Namespace), Suffix = string.Empty, Response = null })
            : new PrimitiveType(primitive);
        return type with { Collection = CollectionShape.List };
    }

    private DefinedType Model(IOpenApiSchema schema, SchemaPlace place) =>
        new(_models.FindOrCreate(schema, _context.ModelName(schema, place), place));

    /// <summary>The place of the schema itself: that of a component does not depend on who refers to it.</summary>
    private SchemaPlace Settle(IOpenApiSchema schema, SchemaPlace place) => schema.IsReference
        ? place with { Namespace = _context.Components.Of(schema, place.Namespace), Suffix = string.Empty, InlineName = string.Empty }
        : place with { Response = null };

    private static bool IsUnion(IOpenApiSchema schema) =>
        (schema.IsInclusiveUnion() || schema.IsExclusiveUnion())
        && string.IsNullOrEmpty(schema.Format)
        && !ODataNumbers.Matches(schema);

    // A choice of one component is that component, possibly nullable.
    private static IOpenApiSchema? SingleReference(IOpenApiSchema schema) =>
        Discriminators.PropertyOf(schema).Length > 0 || schema.HasProperties
            ? null
            : new[] { schema.AnyOf, schema.OneOf }.FirstOrDefault(parts => parts is [{ IsReference: true }])?[0];
}
