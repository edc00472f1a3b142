using Microsoft.CodeAnalysis;

namespace JobClients.Generator.Surface;

/// <summary>What callers rely on besides a name.</summary>
internal static class Signatures
{
    public static string Of(ISymbol symbol) => (Declared(symbol) + Attributes.Of(symbol)).TrimStart();

    private static string Declared(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Modifiers(type) + Kind(type) + SurfaceFormats.Variance(type) + SurfaceFormats.Constraints(type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } option => SurfaceFormats.Constant(option.ConstantValue),
        IFieldSymbol { HasConstantValue: true } constant => $"const {SurfaceFormats.TypeName(constant.Type)} = {SurfaceFormats.Constant(constant.ConstantValue)}",
        IFieldSymbol field => Modifiers(field) + (field.IsReadOnly ? "readonly " : string.Empty) + SurfaceFormats.TypeName(field.Type),
        IPropertySymbol property => Modifiers(property) + Ref(property.RefKind) + SurfaceFormats.TypeName(property.Type) + Accessors(property),
        IEventSymbol @event => Modifiers(@event) + "event " + SurfaceFormats.TypeName(@event.Type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Modifiers(constructor).TrimEnd(),
        IMethodSymbol method => Modifiers(method) + Ref(method.RefKind) + SurfaceFormats.TypeName(method.ReturnType) + SurfaceFormats.Constraints(method),
        _ => string.Empty,
    };

    private static string Kind(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface",
        TypeKind.Enum => type.EnumUnderlyingType is { SpecialType: not SpecialType.System_Int32 } number ? $"enum of {SurfaceFormats.TypeName(number)}" : "enum",
        TypeKind.Struct => Word(type.IsReadOnly, "readonly") + Word(type.IsRefLikeType, "ref") + "struct",
        TypeKind.Delegate => $"delegate {SurfaceFormats.TypeName(type.DelegateInvokeMethod!.ReturnType)} ({SurfaceFormats.Parameters(type.DelegateInvokeMethod)})",
        _ => "class",
    };

    // An override is no promise of its own, unless it is the last; values and interfaces are sealed or abstract anyway,
    // and to the runtime a static class is both.
    private static string Modifiers(ISymbol symbol)
    {
        var isType = symbol is INamedTypeSymbol;
        var isClass = symbol is not INamedTypeSymbol type || type.TypeKind is TypeKind.Class;
        return Word(symbol.DeclaredAccessibility is not Accessibility.Public, "protected")
            + Word(symbol.IsStatic && isClass, "static")
            + Word(symbol.IsAbstract && !(symbol.IsStatic && isType) && isClass, "abstract")
            + Word(symbol.IsSealed && !symbol.IsStatic && isClass && (isType || symbol.IsOverride), "sealed")
            + Word(symbol.IsVirtual, "virtual")
            + Word(symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }, "required");
    }

    // To be read and written is what one expects of a property, so only what differs is told.
    private static string Accessors(IPropertySymbol property)
    {
        var accessors = Accessor(property, property.GetMethod, "get;") + Accessor(property, property.SetMethod, property.SetMethod?.IsInitOnly == true ? "init;" : "set;");
        return accessors == "get; set; " ? string.Empty : $" {{ {accessors}}}";
    }

    private static string Accessor(IPropertySymbol property, IMethodSymbol? accessor, string word) => accessor is not null && Visibility.IsPublic(accessor)
        ? Word(accessor.DeclaredAccessibility != property.DeclaredAccessibility, "protected") + Word(isPresent: true, word)
        : string.Empty;

    private static string Ref(RefKind kind) => kind is RefKind.None ? string.Empty : kind is RefKind.RefReadOnly ? "ref readonly " : kind.ToString().ToLowerInvariant() + " ";

    private static string Word(bool isPresent, string word) => isPresent ? word + " " : string.Empty;
}
