namespace JobClients.Generator.Model;

/// <summary>A type that the generated code defines.</summary>
internal abstract record TypeDeclaration(TypeName Name)
{
    public Documentation Documentation { get; init; } = new(string.Empty);

    /// <summary>The text of the <c>[Obsolete]</c> attribute; null if it has none.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The namespaces that the file of the type imports, in order.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];
}
