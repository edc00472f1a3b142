namespace JobClients.Generator.Drafts;

/// <summary>All namespaces of a client, by name without case.</summary>
internal sealed class Namespaces
{
    private readonly OrderedDictionary<string, NamespaceDraft> _byName = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<NamespaceDraft> All => [.. _byName.Values];

    public NamespaceDraft Get(string name)
    {
        if (_byName.TryGetValue(name, out var known))
        {
            return known;
        }

        var dot = name.LastIndexOf('.');
        var parent = dot < 0 ? null : Get(name[..dot]);
        var added = new NamespaceDraft(parent is null ? name : parent.Name + name[dot..], parent);
        parent?.Children.Add(added);
        _byName.Add(name, added);
        return added;
    }

    public NamespaceDraft Item(NamespaceDraft parent) => parent.IsItem ? parent : Get(parent.Name + ".item");
}
