using JobClients.Generator.Drafts;
using JobClients.Generator.Model;

namespace JobClients.Generator.Naming;

/// <summary>Makes the final declaration of a model.</summary>
internal static class ModelNamer
{
    public static ModelDeclaration Declare(ClassDraft model) => new(TypeNamer.Name(model))
    {
        Documentation = Documentations.Of(model.Description),
        Obsolete = Documentations.Obsolete(model.Deprecation),
        Base = model.Base is { } parent ? TypeNamer.Name(parent).Full : null,
        IsError = model.IsError,
        MessagePath = model.IsError ? ErrorMessages.Path(model) : null,
        HasAdditionalData = model.HoldsAdditionalData,
        HasConstructor = model.HoldsAdditionalData || model.Properties.Any(property => property.Default is not null),
        IsAlias = model.IsAlias,
        Wrapping = model.Union switch
        {
            null => Wrapping.None,
            { IsExclusive: true } => Wrapping.OneOf,
            _ => Wrapping.AnyOf,
        },
        IsDescribedByTypes = model.IsWrapperOnly,
        Properties = Properties(model.Properties),
        Discrimination = Discriminate(model),
        Nested = [.. model.Nested.Select(Declare)],
        Imports = model.Container is null ? ModelImports.Of(model) : [],
    };

    /// <summary>The properties by name.</summary>
    public static IReadOnlyList<ModelProperty> Properties(IEnumerable<PropertyDraft> properties) =>
        [.. properties.Select(Property).OrderBy(property => property.Name, MemberOrder.Instance)];

    private static ModelProperty Property(PropertyDraft property) =>
        new(Casing.UpperFirst(property.Name), property.Name, property.WireName, TypeNamer.Refer(property.Type))
        {
            Documentation = Documentations.Of(property.Description),
            Obsolete = Documentations.Obsolete(property.Deprecation),
            IsReadOnly = property.IsReadOnly,
            IsInherited = property.IsInherited,
            IsAlternative = property.IsAlternative,
            Default = DefaultValues.Expression(property),
        };

    private static Discrimination Discriminate(ClassDraft model) => new(
        model.Discriminator.Property,
        [.. model.Discriminator.Mappings
            .Where(mapping => ((DefinedType)mapping.Value).Definition != model)
            .Select(mapping => Discriminated(mapping.Key, ((DefinedType)mapping.Value).Definition))],
        IsKnown: !model.Discriminator.IsEmpty);

    private static DiscriminatedType Discriminated(string value, TypeDraft type) =>
        new(value, TypeNamer.Name(type).Simple, TypeNamer.Name(type).Full);
}
