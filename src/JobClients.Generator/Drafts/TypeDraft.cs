namespace JobClients.Generator.Drafts;

/// <summary>A class or enum that is to be generated, while its name and members are still open.</summary>
internal abstract class TypeDraft(string name)
{
    public string Name { get; set; } = name;

    /// <summary>The namespace of a type with a file of its own, or of the type around a nested one.</summary>
    public NamespaceDraft Namespace { get; set; } = null!;

    /// <summary>The type that a nested type lies in.</summary>
    public TypeDraft? Container { get; init; }

    public Description Description { get; set; } = Description.None;

    public Deprecation? Deprecation { get; set; }
}
