using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Reading;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes a class with a base of a schema that extends a component.</summary>
internal sealed class InheritanceTranslator(BuildContext context, ModelFactory models)
{
    public ClassDraft Translate(IOpenApiSchema schema, SchemaPlace place)
    {
        var own = place with { Namespace = context.Components.Of(schema, place.Namespace) };
        var name = NameOf(schema, place);
        var model = Create(schema, name, own, place);
        if (model.Description.Text.Length == 0)
        {
            // The inline part often carries the description that the whole lacks.
            model.Description = model.Description with { Text = ModelDescriptions.OfExtension(schema).Text };
        }

        return model;
    }

    private ClassDraft Create(IOpenApiSchema schema, string name, SchemaPlace own, SchemaPlace place)
    {
        var parts = SchemaFlattening.AllOf(schema).ToLookup(part => part.IsReference);
        var (inline, bases) = (parts[false].ToList(), parts[true].ToList());
        var hasProperties = schema.HasProperties;
        return (hasProperties, inline.Count, bases.Count) switch
        {
            (true, 0, 0) => Model(schema),
            (false, > 0, 1) => Model(SchemaMerging.Parts(schema, except: bases[0]), Base(bases[0])),
            (true, 0, 1) => Model(schema, Base(bases[0])),
            (true, 1, 0) => Model(schema, Inline(inline[0])),
            (false, 0, 1) when place.IsDiscriminated => Model(schema, Base(bases[0])),
            (false, 0, 1) => Model(bases[0]),
            (false, 1, 0) when place.IsDiscriminated => Model(schema, Inline(inline[0])),
            (false, 1, 0) => Model(inline[0]),
            (true, 1, 1) => Both(inline[0], bases[0]),
            (false, 0, 0) => throw ExtendsNothing(name, schema),
            _ => Model(SchemaMerging.Parts(schema)),
        };

        ClassDraft Model(IOpenApiSchema source, ClassDraft? parent = null) => (ClassDraft)models.FindOrCreate(source, name, own, parent);

        ClassDraft Base(IOpenApiSchema parent) => Translate(parent, place with { InlineName = string.Empty, IsDiscriminated = false, Response = null });

        ClassDraft Inline(IOpenApiSchema parent) => Translate(parent, place with { IsDiscriminated = false, Response = null });

        ClassDraft Both(IOpenApiSchema part, IOpenApiSchema parent) => (part.HasProperties, parent.HasProperties) switch
        {
            (true, false) => Model(schema, Inline(part)),
            (false, true) => Model(schema, Base(parent)),
            (true, true) => Model(SchemaMerging.Parts(schema, except: parent), Base(parent)),
            (false, false) => Model(schema),
        };
    }

    private static SpecException ExtendsNothing(string name, IOpenApiSchema schema)
    {
        var pointer = schema.HasComponentName ? JsonPointers.Component(schema.ComponentName!) : "#";
        return new SpecException(new Finding("JCG016", $"{name} is extended but has neither properties nor parts. Give it properties, or do not extend it", pointer));
    }

    // A schema with a meaning of its own must not take the name of its base.
    private string NameOf(IOpenApiSchema schema, SchemaPlace place)
    {
        var directOnly = schema.IsMeaningful() || !schema.HasComponentName;
        var name = ComponentNames.Of(schema, directOnly);
        return Symbols.Clean(name.Length > 0 ? name : context.ModelName(schema, place with { Response = null }));
    }
}
