namespace JobClients.Generator.Model;

/// <summary>A class that stands for a segment of the paths, and sends its requests.</summary>
internal sealed record BuilderDeclaration(TypeName Name, string UrlTemplate) : TypeDeclaration(Name)
{
    /// <summary>What the class of the root sets up; null for all others.</summary>
    public ClientSetup? Setup { get; init; }

    public IReadOnlyList<PathParameter> PathParameters { get; init; } = [];

    public IReadOnlyList<NavigationProperty> Navigations { get; init; } = [];

    public IReadOnlyList<Indexer> Indexers { get; init; } = [];

    public IReadOnlyList<PathMethod> PathMethods { get; init; } = [];

    public IReadOnlyList<Operation> Operations { get; init; } = [];

    public IReadOnlyList<ModelDeclaration> Nested { get; init; } = [];

    /// <summary>What the document says about the path being deprecated; null if it is not.</summary>
    public string? ObsoletePath { get; init; }

    /// <summary>Whether the configuration classes of older versions are written too.</summary>
    public bool IsBackwardCompatible { get; init; }
}
