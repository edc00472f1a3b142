using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobClients.Generator.Surface;

/// <summary>Reads the public surface of C# code, be it text or compiled.</summary>
internal static class SurfaceReader
{
    // The branch that consumers on today's runtimes compile.
    private static readonly CSharpParseOptions s_parsing = new(
        documentationMode: DocumentationMode.None,
        preprocessorSymbols: ["NETSTANDARD2_1_OR_GREATER", "NETCOREAPP3_1_OR_GREATER"]);

    // Without its numbers, constants would have no values.
    private static readonly MetadataReference s_coreLibrary = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    /// <summary>Reads files that belong together; names that they only use are taken as they are spelled.</summary>
    public static PublicSurface OfSources(IEnumerable<string> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, s_parsing));
        return Of(CSharpCompilation.Create(nameof(Surface), trees, [s_coreLibrary]).Assembly);
    }

    /// <summary>Reads an assembly; the references resolve what it uses.</summary>
    public static PublicSurface OfAssembly(string path, IEnumerable<string> references)
    {
        var assembly = MetadataReference.CreateFromFile(path);
        var others = references.Select(reference => MetadataReference.CreateFromFile(reference));
        var compilation = CSharpCompilation.Create(nameof(Surface), references: others.Prepend(assembly));
        return Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(assembly)!);
    }

    private static PublicSurface Of(IAssemblySymbol assembly) => new(Types(assembly.GlobalNamespace).SelectMany(Lines));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type when Visibility.IsPublic(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<SurfaceLine> Lines(INamedTypeSymbol type)
    {
        var members = type.TypeKind is TypeKind.Delegate ? [] : type.GetMembers().Where(Visibility.IsMember);
        return members
            .Select(member => new SurfaceLine(SurfaceFormats.MemberName(member), Signatures.Of(member)))
            .Concat(BaseTypes.Of(type))
            .Prepend(new SurfaceLine(SurfaceFormats.TypeName(type), Signatures.Of(type)));
    }
}
