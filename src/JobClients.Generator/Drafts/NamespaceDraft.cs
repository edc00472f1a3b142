using System.Diagnostics.CodeAnalysis;

namespace JobClients.Generator.Drafts;

/// <summary>A namespace with the types in it; names are compared without case.</summary>
internal sealed class NamespaceDraft(string name, NamespaceDraft? parent)
{
    private readonly OrderedDictionary<string, TypeDraft> _types = new(StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public NamespaceDraft? Parent { get; } = parent;

    public List<NamespaceDraft> Children { get; } = [];

    public IReadOnlyList<TypeDraft> Types => [.. _types.Values];

    public bool IsItem => Name.EndsWith(".item", StringComparison.OrdinalIgnoreCase);

    public bool IsWithin(NamespaceDraft other) => Parent is { } parent && (parent == other || parent.IsWithin(other));

    public bool TryFind(string name, [NotNullWhen(true)] out TypeDraft? type) => _types.TryGetValue(name, out type);

    /// <summary>Adds a type, unless one of that name is there already; gives the one that is there.</summary>
    public TypeDraft Add(TypeDraft type)
    {
        _types.TryAdd(type.Name, type);
        var kept = _types[type.Name];
        kept.Namespace = this;
        return kept;
    }

    public void Remove(TypeDraft type) => _types.Remove(type.Name);

    public void Rename(TypeDraft type, string newName)
    {
        Remove(type);
        type.Name = newName;
        Add(type);
    }
}
