using Microsoft.CodeAnalysis;

namespace JobClients.Generator.Surface;

/// <summary>What a type can be used as: a line for each base type, since gaining one breaks nobody.</summary>
internal static class BaseTypes
{
    public const string Verb = " is ";

    public static IEnumerable<SurfaceLine> Of(INamedTypeSymbol type) =>
        Declared(type).Select(parent => new SurfaceLine(SurfaceFormats.TypeName(type) + Verb + SurfaceFormats.TypeName(parent)));

    // Which of several unresolved names is the base class cannot be known, so all are told alike.
    private static IEnumerable<INamedTypeSymbol> Declared(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class && type.BaseType is { SpecialType: SpecialType.None } parent ? type.Interfaces.Prepend(parent)
        : type.TypeKind is TypeKind.Delegate ? []
        : type.Interfaces;
}
