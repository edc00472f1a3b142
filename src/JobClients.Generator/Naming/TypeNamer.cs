using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using Definition = JobClients.Generator.Model.Definition;

namespace JobClients.Generator.Naming;

/// <summary>The final names of types and namespaces.</summary>
internal static class TypeNamer
{
    public static TypeName Name(TypeDraft type)
    {
        var place = Namespace(type.Namespace);
        var simple = Casing.UpperFirst(type.Name);
        return new TypeName(place, simple, type.Container is { } container ? $"{Name(container).Full}.{simple}" : $"global::{place}.{simple}");
    }

    /// <summary>A namespace with capitals; a segment that is the name of a well-known type gets a suffix.</summary>
    public static string Namespace(NamespaceDraft place)
    {
        var segments = place.Name.Split('.').Select(Casing.UpperFirst);
        return string.Join('.', segments.Select(segment => ReservedNames.Types.Contains(segment) ? segment + "Namespace" : segment));
    }

    public static TypeReference Refer(TypeUse use) => use switch
    {
        PrimitiveType { Primitive: var primitive } =>
            new TypeReference(primitive.CSharpName, Definition.None, primitive.IsValue && use.IsNullable, use.Collection),
        DefinedType { Definition: EnumDraft definition } =>
            new TypeReference(Name(definition).Full, Definition.Enum, use.IsNullable, use.Collection),
        DefinedType { Definition: var definition } =>
            new TypeReference(Name(definition).Full, Definition.Class, IsMarked: false, use.Collection),
        _ => throw new InvalidOperationException($"The choice of types {use.Name} was not wrapped."),
    };

    /// <summary>The type of a body or a result; bytes are streams there.</summary>
    public static TypeReference ReferInMethod(TypeUse use) =>
        Refer(use is PrimitiveType { Primitive.IsBinary: true } ? new PrimitiveType(Primitive.Stream) { Collection = use.Collection } : use);
}
