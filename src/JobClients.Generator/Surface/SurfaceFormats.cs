using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobClients.Generator.Surface;

/// <summary>How names are spelled in a surface: in full, as C# spells them.</summary>
internal static class SurfaceFormats
{
    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_member = s_type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeDefaultValue);

    private static readonly SymbolDisplayFormat s_variance = s_type.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat s_constraints = s_member.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    public static string TypeName(ITypeSymbol type) => type.ToDisplayString(s_type);

    public static string MemberName(ISymbol member) => member.ToDisplayString(s_member);

    public static string Parameters(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter => parameter.ToDisplayString(s_member)));

    /// <summary>What type arguments have to be, such as <c> where T : class</c>; empty if they may be anything.</summary>
    public static string Constraints(ISymbol symbol) => symbol is INamedTypeSymbol { Arity: > 0 } or IMethodSymbol { Arity: > 0 }
        ? symbol.ToDisplayString(s_constraints)[symbol.ToDisplayString(s_member).Length..]
        : string.Empty;

    /// <summary>Which type parameters are <c>in</c> or <c>out</c>; empty if none is.</summary>
    public static string Variance(INamedTypeSymbol type) => type.TypeParameters.Any(parameter => parameter.Variance is not VarianceKind.None)
        ? $" <{string.Join(", ", type.TypeParameters.Select(parameter => parameter.ToDisplayString(s_variance)))}>"
        : string.Empty;

    public static string Constant(object? value) => SymbolDisplay.FormatPrimitive(value!, quoteStrings: true, useHexadecimalNumbers: false) ?? "null";
}
