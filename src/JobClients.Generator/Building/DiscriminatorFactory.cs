using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Reading;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds the classes that the values of a discriminator stand for, making them where needed.</summary>
internal sealed class DiscriminatorFactory(BuildContext context, SchemaTranslator schemas)
{
    private readonly HashSet<string> _inProgress = new(StringComparer.OrdinalIgnoreCase);

    public void Discriminate(ClassDraft model, IOpenApiSchema schema, SchemaPlace place)
    {
        // What a merged schema lost is looked up in the component that it was merged from.
        var origin = MergedComponent.NameOf(schema) is { } merged ? new OpenApiSchemaReference(merged, context.Document) : schema;
        var component = origin.ComponentName;
        var isNamed = !string.IsNullOrEmpty(component);
        if (isNamed && !_inProgress.Add(component!))
        {
            return;
        }

        foreach (var (value, type) in Mappings(origin, model, place))
        {
            if (IsBelow(model, type))
            {
                model.Discriminator.Add(value, type);
            }
        }

        model.Discriminator.Property = Discriminators.PropertyOf(schema);
        if (isNamed)
        {
            _inProgress.Remove(component!);
        }
    }

    public void Discriminate(UnionDraft union, IOpenApiSchema schema, SchemaPlace place)
    {
        union.Discriminator.Property = Discriminators.PropertyOf(schema);
        foreach (var (value, type) in Mappings(schema, model: null, place))
        {
            union.Discriminator.Add(value, type);
        }
    }

    private static bool IsBelow(ClassDraft model, TypeUse type) =>
        type is DefinedType { Definition: ClassDraft definition } && definition.DerivesFrom(model);

    private List<KeyValuePair<string, TypeUse>> Mappings(IOpenApiSchema schema, ClassDraft? model, SchemaPlace place)
    {
        var own = context.Discriminators.MappingsOf(schema);
        var types = new List<KeyValuePair<string, TypeUse>>();
        foreach (var mapping in own.Concat(Component(model) is { } component ? context.Discriminators.MappingsOf(component) : []).Distinct())
        {
            if (Target(mapping, schema, model, place) is { } type)
            {
                types.Add(new(mapping.Value, type));
            }
        }

        return types;
    }

    /// <summary>The component that a model in a namespace below the one of all models was made of.</summary>
    private OpenApiSchemaReference? Component(ClassDraft? model)
    {
        var models = context.Components.Models;
        return model is not null && model.Namespace.IsWithin(models)
            ? context.FindComponent($"{model.Namespace.Name[(models.Name.Length + 1)..]}.{model.Name}")
            : null;
    }

    private TypeUse? Target(DiscriminatorMapping mapping, IOpenApiSchema schema, ClassDraft? model, SchemaPlace place)
    {
        var name = mapping.Component.Replace("#/components/schemas/", string.Empty, StringComparison.OrdinalIgnoreCase);
        if (context.FindComponent(name) is not { } component)
        {
            context.Findings.Add("JCG022", $"The discriminator points to {name}, which is no component", PointerTo(mapping.Value, schema, place));
            return null;
        }

        var target = schemas.Translate(component, new SchemaPlace(place.Node, context.Components.Of(component, place.Namespace))
        {
            Operation = place.Operation,
            IsDiscriminated = true,
        });
        if (target is UnionType)
        {
            context.Findings.Add("JCG023", $"The discriminator points to {name}, which is a choice of types and no class", JsonPointers.Component(name));
            return null;
        }

        return model switch
        {
            null when target is not DefinedType => throw NoClass(name),
            null => target,
            _ => target is DefinedType { Definition: ClassDraft { Base: not null } } ? target : Reject(model, target, name),
        };
    }

    /// <summary>Where a schema says what a value stands for; the schema itself if that is said by one of its parts.</summary>
    private string PointerTo(string value, IOpenApiSchema schema, SchemaPlace place)
    {
        var isOwn = schema.Shape.Discriminator?.Mapping?.ContainsKey(value) == true;
        return context.PointerTo(schema, place) + (isOwn ? $"/discriminator/mapping/{JsonPointers.Escape(value)}" : string.Empty);
    }

    private static SpecException NoClass(string component) =>
        new(new Finding("JCG033", $"The discriminator of a choice points to {component}, which is no object. Make it one, or leave it out", JsonPointers.Component(component)));

    private TypeUse? Reject(ClassDraft model, TypeUse target, string component)
    {
        if (target is not DefinedType defined || defined.Definition != model)
        {
            context.Findings.Add("JCG024", $"The discriminator of {model.Name} points to {component}, which does not extend it", JsonPointers.Component(component));
        }

        return null;
    }
}
