namespace JobClients.Generator.Drafts;

/// <summary>A model: what a body, or a part of one, becomes.</summary>
internal sealed class ClassDraft(string name) : TypeDraft(name)
{
    public ClassDraft? Base { get; set; }

    /// <summary>Whether the class is thrown when an operation fails.</summary>
    public bool IsError { get; set; }

    public bool HoldsAdditionalData { get; set; }

    /// <summary>Whether the class is the second name of its base, kept for callers of older versions.</summary>
    public bool IsAlias { get; init; }

    /// <summary>The choice that the class stands for.</summary>
    public UnionDraft? Union { get; set; }

    /// <summary>Whether the class is there for a choice only, and is not an object as well.</summary>
    public bool IsWrapperOnly { get; init; }

    public BuildState State { get; set; }

    public Discriminator Discriminator { get; set; } = new();

    public PropertySet Properties { get; } = [];

    public List<ClassDraft> Nested { get; } = [];

    public IEnumerable<ClassDraft> Ancestors => Base is { } parent ? parent.Ancestors.Prepend(parent) : [];

    public bool DerivesFrom(ClassDraft other) => Ancestors.Contains(other);
}
