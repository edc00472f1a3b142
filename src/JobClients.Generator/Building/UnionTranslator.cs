using System.Globalization;
using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds the types of a choice of schemas.</summary>
internal sealed class UnionTranslator(BuildContext context, SchemaTranslator schemas, ModelFactory models)
{
    private static readonly JsonSchemaType[] s_scalars =
        [JsonSchemaType.Boolean, JsonSchemaType.Integer, JsonSchemaType.Number, JsonSchemaType.String];

    public TypeUse Translate(IOpenApiSchema schema, SchemaPlace place)
    {
        if (NullableComponent(schema) is { } component)
        {
            return Nullable(component, place);
        }

        var isExclusive = schema.IsExclusiveUnion();
        var union = new UnionDraft(context.ModelName(schema, place), isExclusive)
        {
            Namespace = schema.HasComponentName ? context.Components.Of(schema.ComponentName!) : null,
        };
        models.Discriminators.Discriminate(union, schema, place);
        AddAlternatives(union, (isExclusive ? schema.Shape.OneOf : schema.Shape.AnyOf) ?? [], place);
        AddScalars(union, schema);
        return new UnionType(union);
    }

    private void AddAlternatives(UnionDraft union, IList<IOpenApiSchema> alternatives, SchemaPlace place)
    {
        var nameless = 0;
        foreach (var alternative in alternatives)
        {
            var name = ComponentNames.Symbol(alternative);
            TypeUse type;
            if (name.Length == 0 && Primitives.Of(alternative) is { } primitive)
            {
                type = new PrimitiveType(primitive);
            }
            else
            {
                name = name.Length > 0 ? name : $"{union.Name}Member{(++nameless).ToString(CultureInfo.InvariantCulture)}";
                type = Model(alternative, name, place);
            }

            union.Add(type with { Collection = ShapeOf(alternative) });
        }
    }

    /// <summary>Adds the scalars of a schema with several types, such as <c>[integer, string]</c>.</summary>
    private static void AddScalars(UnionDraft union, IOpenApiSchema schema)
    {
        foreach (var scalar in schema.HasSeveralTypes ? s_scalars : [])
        {
            if (schema.Shape.Type!.Value.HasFlag(scalar) && Primitives.Of(scalar, schema.Shape.Format?.ToUpperInvariant()) is { } primitive)
            {
                union.Add(new PrimitiveType(primitive) { Collection = ShapeOf(schema) });
            }
        }
    }

    private DefinedType Nullable(IOpenApiSchema component, SchemaPlace place) =>
        (component.IsInherited || component.IsIntersection) && schemas.Translate(component, place) is DefinedType inherited
            ? inherited
            : Model(component, ComponentNames.Symbol(component), place) with { Collection = ShapeOf(component) };

    private DefinedType Model(IOpenApiSchema schema, string name, SchemaPlace place) =>
        new(models.FindOrCreate(schema, name, place with { Namespace = context.Components.Of(schema, place.Namespace) }));

    private static CollectionShape ShapeOf(IOpenApiSchema schema) => schema.IsArray ? CollectionShape.List : CollectionShape.None;

    /// <summary>The component of a choice between it and null; null if the choice is a real one.</summary>
    private static IOpenApiSchema? NullableComponent(IOpenApiSchema schema)
    {
        var count = schema.Shape.AnyOf?.Count ?? schema.Shape.OneOf?.Count ?? 0;
        var isNullable = count == 2 && (schema.Shape.AnyOf ?? []).Any(IsNull);
        return isNullable ? schema.Shape.AnyOf?.FirstOrDefault(alternative => ComponentNames.Of(alternative).Length > 0) : null;
    }

    private static bool IsNull(IOpenApiSchema schema) =>
        schema.Shape.Type?.HasFlag(JsonSchemaType.Null) == true
        && !schema.HasProperties
        && !schema.IsExclusiveUnion()
        && !schema.IsInclusiveUnion()
        && !schema.IsInherited
        && !schema.IsIntersection
        && !schema.IsArray
        && !schema.IsReference;
}
