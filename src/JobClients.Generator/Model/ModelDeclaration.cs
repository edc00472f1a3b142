namespace JobClients.Generator.Model;

/// <summary>A class that is read from and written to bodies.</summary>
internal sealed record ModelDeclaration(TypeName Name) : TypeDeclaration(Name)
{
    /// <summary>The generated base class; null for a root and for an error.</summary>
    public string? Base { get; init; }

    public bool IsError { get; init; }

    /// <summary>Where an error takes its message from; null if it has none.</summary>
    public string? MessagePath { get; init; }

    public bool HasAdditionalData { get; init; }

    /// <summary>Whether the class has something to set up when it is made.</summary>
    public bool HasConstructor { get; init; }

    /// <summary>Whether the class is no more than another name of its base.</summary>
    public bool IsAlias { get; init; }

    public Wrapping Wrapping { get; init; }

    /// <summary>Whether the class has no description of its own because it only wraps others.</summary>
    public bool IsDescribedByTypes { get; init; }

    /// <summary>All properties, in the order of their names, those of base classes included.</summary>
    public IReadOnlyList<ModelProperty> Properties { get; init; } = [];

    public required Discrimination Discrimination { get; init; }

    public IReadOnlyList<ModelDeclaration> Nested { get; init; } = [];

    public IEnumerable<ModelProperty> OwnProperties => Properties.Where(property => !property.IsInherited);
}
