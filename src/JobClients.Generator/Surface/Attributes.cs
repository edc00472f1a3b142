using Microsoft.CodeAnalysis;

namespace JobClients.Generator.Surface;

/// <summary>The attributes by which a compiler, or whoever trims, treats callers differently.</summary>
internal static class Attributes
{
    /// <summary>The one whose coming and going breaks nobody.</summary>
    public const string Obsolete = " [Obsolete]";

    private const string Suffix = nameof(Attribute);

    private static readonly string[] s_told =
    [
        "Flags", "Experimental", "RequiresAssemblyFiles", "RequiresDynamicCode", "RequiresPreviewFeatures", "RequiresUnreferencedCode", "Obsolete",
    ];

    /// <summary>Each in brackets of its own; empty for none.</summary>
    public static string Of(ISymbol symbol)
    {
        var names = symbol.GetAttributes().Select(attribute => NameOf(attribute.AttributeClass!)).ToHashSet(StringComparer.Ordinal);
        return string.Concat(s_told.Where(names.Contains).Select(name => $" [{name}]"));
    }

    // One that is not resolved is called as it is spelled.
    private static string NameOf(INamedTypeSymbol type) =>
        type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name;
}
