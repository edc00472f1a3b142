using Microsoft.CodeAnalysis;

namespace JobClients.Generator.Surface;

/// <summary>Decides what can be seen, and named, from outside an assembly.</summary>
internal static class Visibility
{
    public static bool IsPublic(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType is { IsSealed: false });

    /// <summary>Whether a member of a public type has a line of its own; nested types are looked at by themselves.</summary>
    public static bool IsMember(ISymbol member) => IsPublic(member) && member.Name is not ['<', ..] && member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol method => IsCallable(method),
        _ => true,
    };

    private static bool IsCallable(IMethodSymbol method) =>
        method.ContainingType.TypeKind is not TypeKind.Enum
        && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion;
}
