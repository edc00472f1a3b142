using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes the class or enum of a schema, unless there is one already.</summary>
internal sealed class ModelFactory
{
    private readonly BuildContext _context;
    private readonly PropertyFactory _properties;
    private readonly DiscriminatorFactory _discriminators;

    public ModelFactory(BuildContext context, SchemaTranslator schemas)
    {
        _context = context;
        _properties = new PropertyFactory(context, schemas);
        _discriminators = new DiscriminatorFactory(context, schemas);
    }

    public DiscriminatorFactory Discriminators => _discriminators;

    public TypeDraft FindOrCreate(IOpenApiSchema schema, string name, SchemaPlace place, ClassDraft? parent = null)
    {
        if (_context.Registry.Find(place.Node, place.Namespace, name) is { } known)
        {
            return known;
        }

        if (schema.IsEnum)
        {
            return place.Namespace.Add(EnumFactory.Create(schema, name, place.Node.Item));
        }

        return schema.IsIntersection
            ? FindOrCreate(SchemaMerging.Intersection(schema), name, place, parent)
            : Create(SchemaMerging.Alternatives(schema) ?? schema, name, place, parent);
    }

    private ClassDraft Create(IOpenApiSchema schema, string name, SchemaPlace place, ClassDraft? parent)
    {
        parent ??= OnlyBase(schema, place);
        var draft = new ClassDraft(name)
        {
            Base = parent,
            Description = ModelDescriptions.Of(schema),
            Deprecation = Deprecations.Of(schema),
            HoldsAdditionalData = HoldsAdditionalData(schema, parent),
        };

        // Making the base may have made this very class, as one that the discriminator of the base points to.
        var model = (ClassDraft)place.Namespace.Add(draft);
        FillOnce(model, schema, place);
        _discriminators.Discriminate(model, schema, place);
        return model;
    }

    private void FillOnce(ClassDraft model, IOpenApiSchema schema, SchemaPlace place)
    {
        if (model.State == BuildState.New)
        {
            model.State = BuildState.Building;
            _properties.Fill(model, schema, place);
            model.State = BuildState.Built;
        }
    }

    private ClassDraft? OnlyBase(IOpenApiSchema schema, SchemaPlace place)
    {
        if ((schema.Shape.AllOf ?? []).OfType<OpenApiSchemaReference>().ToList() is not [var only])
        {
            return null;
        }

        var basePlace = place with { Namespace = _context.Components.Of(only, place.Namespace) };
        return (ClassDraft)FindOrCreate(only, ComponentNames.Symbol(only), basePlace);
    }

    // The base of all holds the data for those below it.
    private bool HoldsAdditionalData(IOpenApiSchema schema, ClassDraft? parent) =>
        _context.Options.IncludeAdditionalData
        && (schema.Shape.AdditionalPropertiesAllowed || schema.Shape.AdditionalProperties is not null)
        && parent?.Ancestors.LastOrDefault(parent).HoldsAdditionalData != true;
}
