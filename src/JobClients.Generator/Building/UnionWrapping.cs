using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Building;

/// <summary>Puts in the place of every choice of types a class that wraps them.</summary>
internal static class UnionWrapping
{
    public static void Wrap(TypeDraft type)
    {
        switch (type)
        {
            case ClassDraft model:
                foreach (var property in model.Properties)
                {
                    property.Type = Wrap(property.Type, model, model.Nested, model.Properties.HasName);
                }

                break;
            case BuilderDraft builder:
                builder.Operations.ForEach(operation => Wrap(operation, builder));
                break;
        }
    }

    private static void Wrap(OperationDraft operation, BuilderDraft builder)
    {
        operation.Result = Inside(operation.Result);
        operation.ObsoleteResult = operation.ObsoleteResult is { } obsolete ? Inside(obsolete) : null;
        operation.Body = operation.Body is { } body ? body with { Type = Inside(body.Type) } : null;

        TypeUse Inside(TypeUse use) => Wrap(use, builder, builder.Nested, name => HasNavigation(builder, name));
    }

    private static TypeUse Wrap(TypeUse use, TypeDraft user, List<ClassDraft> nested, Predicate<string> isTaken)
    {
        if (use is not UnionType { Union: var union })
        {
            return use;
        }

        var wrapper = union.Namespace is { } place
            ? FindOrAdd(union, place)
            : FindOrAdd(union, user, nested, isTaken(union.Name) || IsSame(union.Name, user.Name) ? union.Name + "Wrapper" : union.Name);
        return new DefinedType(wrapper) { Collection = use.Collection, IsNullable = use.IsNullable };
    }

    // A component that is used as an object, too, has its class already, which then stands for both.
    private static TypeDraft FindOrAdd(UnionDraft union, NamespaceDraft place)
    {
        var type = place.TryFind(union.Name, out var known) ? known : place.Add(Create(union.Name, container: null));
        if (type is ClassDraft { Union: null } wrapper)
        {
            Hold(wrapper, union);
        }

        return type;
    }

    private static ClassDraft FindOrAdd(UnionDraft union, TypeDraft user, List<ClassDraft> nested, string name)
    {
        if (nested.Find(known => IsSame(known.Name, name)) is { } known)
        {
            return known;
        }

        var wrapper = Create(name, user);
        Hold(wrapper, union);
        wrapper.Namespace = user.Namespace;
        nested.Add(wrapper);
        return wrapper;
    }

    private static ClassDraft Create(string name, TypeDraft? container) => new(name) { Container = container, IsWrapperOnly = true };

    private static void Hold(ClassDraft wrapper, UnionDraft union)
    {
        wrapper.Union = union;
        wrapper.Discriminator.Add(union.Discriminator);
        foreach (var member in union.Members)
        {
            PropertyNames.Add(wrapper, new PropertyDraft(member.Name, member.Name, member) { IsAlternative = true });
        }
    }

    private static bool HasNavigation(BuilderDraft builder, string name) => builder.Navigations.Exists(navigation => IsSame(navigation.Name, name));

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
