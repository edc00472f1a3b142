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
        HasConstructor = model.HoldsAdditionalData || model.Properties.Exists(property => property.Default is not null),
        IsAlias = model.IsAlias,
        Properties = Properties(model.Properties),
        Discrimination = model.Discriminator.IsEmpty ? null : Discriminate(model),
        Nested = [.. model.Nested.Select(nested => DeclareWrapper(nested, nested.Union!))],
        Imports = ModelImports.Of(model),
    };

    public static WrapperDeclaration DeclareWrapper(ClassDraft wrapper, UnionDraft union) =>
        new(TypeNamer.Name(wrapper), union.IsExclusive, Properties(wrapper.Properties), Discriminate(wrapper))
        {
            Imports = wrapper.Container is null ? ModelImports.Of(wrapper) : [],
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
            Default = DefaultValues.Expression(property),
        };

    private static Discrimination Discriminate(ClassDraft model) => new(
        model.Discriminator.Property,
        [.. model.Discriminator.Mappings
            .Select(mapping => (mapping.Key, ((DefinedType)mapping.Value).Definition))
            .Where(mapping => mapping.Definition != model)
            .Select(mapping => new DiscriminatedType(mapping.Key, TypeNamer.Name(mapping.Definition).Simple, TypeNamer.Name(mapping.Definition).Full))]);
}
