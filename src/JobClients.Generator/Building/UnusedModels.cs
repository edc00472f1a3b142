using JobClients.Generator.Drafts;

namespace JobClients.Generator.Building;

/// <summary>Removes the models of components that no operation reaches.</summary>
internal sealed class UnusedModels
{
    private readonly ILookup<ClassDraft, ClassDraft> _extensions;
    private readonly HashSet<TypeDraft> _used = [];
    private readonly HashSet<ClassDraft> _followed = [];

    private UnusedModels(BuildContext context) =>
        _extensions = context.Namespaces.All
            .SelectMany(place => place.Types)
            .OfType<ClassDraft>()
            .Where(type => type.Base is not null)
            .ToLookup(type => type.Base!);

    public static void Remove(BuildContext context)
    {
        var models = new UnusedModels(context);
        foreach (var type in Roots(context))
        {
            models.Use(type);
        }

        var places = context.Namespaces.All.Where(place => place == context.Components.Models || place.IsWithin(context.Components.Models));
        foreach (var type in places.SelectMany(place => place.Types).Where(type => !models._used.Contains(type)).ToList())
        {
            Remove(type);
        }
    }

    private static IEnumerable<TypeDraft> Roots(BuildContext context) =>
        context.Namespaces.All
            .SelectMany(place => place.Types)
            .OfType<BuilderDraft>()
            .SelectMany(builder => builder.Operations)
            .SelectMany(Uses)
            .SelectMany(Definitions)
            .Union(context.MultipartModels);

    private static IEnumerable<TypeUse> Uses(OperationDraft operation) =>
        new[] { operation.Result, operation.ObsoleteResult, operation.Body?.Type }
            .OfType<TypeUse>()
            .Concat(operation.Errors.Values)
            .Concat((operation.Query?.Properties ?? []).Select(property => property.Type));

    private static IEnumerable<TypeDraft> Definitions(TypeUse use) => use.Alternatives.OfType<DefinedType>().Select(type => type.Definition);

    /// <summary>Keeps a type with all that it extends, all that extends it, and what those refer to.</summary>
    private void Use(TypeDraft type)
    {
        _used.Add(type);
        if (type is not ClassDraft model || !_followed.Add(model))
        {
            return;
        }

        foreach (var relative in model.Ancestors.Concat(Below(model)).Prepend(model))
        {
            _used.Add(relative);
            foreach (var definition in relative.Properties.SelectMany(property => Definitions(property.Type)).ToList())
            {
                Use(definition);
            }
        }
    }

    private IEnumerable<ClassDraft> Below(ClassDraft model) => _extensions[model].SelectMany(extension => Below(extension).Prepend(extension));

    private static void Remove(TypeDraft type)
    {
        type.Namespace.Remove(type);
        foreach (var ancestor in (type as ClassDraft)?.Ancestors ?? [])
        {
            ancestor.Discriminator.Remove((ClassDraft)type);
        }
    }
}
