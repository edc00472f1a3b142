using Microsoft.CodeAnalysis;

namespace JobClients.Generator.Surface;

/// <summary>What callers rely on besides a name.</summary>
internal static class Signatures
{
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Modifiers(type) + Kind(type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } option => SurfaceFormats.Constant(option.ConstantValue),
        IFieldSymbol { HasConstantValue: true } constant => $"const {SurfaceFormats.TypeName(constant.Type)} = {SurfaceFormats.Constant(constant.ConstantValue)}",
        IFieldSymbol field => Modifiers(field) + (field.IsReadOnly ? "readonly " : string.Empty) + SurfaceFormats.TypeName(field.Type),
        IPropertySymbol property => Modifiers(property) + Ref(property.RefKind) + SurfaceFormats.TypeName(property.Type) + Accessors(property),
        IEventSymbol @event => Modifiers(@event) + "event " + SurfaceFormats.TypeName(@event.Type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Modifiers(constructor).TrimEnd(),
        IMethodSymbol method => Modifiers(method) + Ref(method.RefKind) + SurfaceFormats.TypeName(method.ReturnType),
        _ => string.Empty,
    };

    private static string Kind(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Struct => type.IsReadOnly ? "readonly struct" : "struct",
        TypeKind.Delegate => $"delegate {SurfaceFormats.TypeName(type.DelegateInvokeMethod!.ReturnType)} ({Parameters(type.DelegateInvokeMethod)})",
        _ => "class",
    };

    private static string Parameters(IMethodSymbol method) =>
        string.Join(", ", method.Parameters.Select(parameter => $"{Ref(parameter.RefKind)}{SurfaceFormats.TypeName(parameter.Type)} {parameter.Name}"));

    // An override is no promise of its own, and values and interfaces are sealed or abstract anyway.
    private static string Modifiers(ISymbol symbol)
    {
        var isClass = symbol is not INamedTypeSymbol type || type.TypeKind is TypeKind.Class;
        return Word(symbol.DeclaredAccessibility is not Accessibility.Public, "protected")
            + Word(symbol.IsStatic && isClass, "static")
            + Word(symbol.IsAbstract && !symbol.IsStatic && isClass, "abstract")
            + Word(symbol.IsSealed && !symbol.IsStatic && isClass && symbol is INamedTypeSymbol, "sealed")
            + Word(symbol.IsVirtual, "virtual")
            + Word(symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }, "required");
    }

    // To be read and written is what one expects of a property, so only what differs is told.
    private static string Accessors(IPropertySymbol property)
    {
        var accessors = Word(IsVisible(property.GetMethod), "get;") + Word(IsVisible(property.SetMethod), property.SetMethod?.IsInitOnly == true ? "init;" : "set;");
        return accessors == "get; set; " ? string.Empty : $" {{ {accessors}}}";
    }

    private static bool IsVisible(IMethodSymbol? accessor) => accessor is not null && Visibility.IsPublic(accessor);

    private static string Ref(RefKind kind) => kind is RefKind.None ? string.Empty : kind is RefKind.RefReadOnly ? "ref readonly " : kind.ToString().ToLowerInvariant() + " ";

    private static string Word(bool isPresent, string word) => isPresent ? word + " " : string.Empty;
}
