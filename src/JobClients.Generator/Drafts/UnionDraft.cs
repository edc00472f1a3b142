namespace JobClients.Generator.Drafts;

/// <summary>A choice of types, which becomes a class that wraps them.</summary>
internal sealed class UnionDraft(string name, bool isExclusive)
{
    private readonly Dictionary<string, TypeUse> _members = new(StringComparer.OrdinalIgnoreCase);

    public string Name { get; set; } = name;

    /// <summary>Whether exactly one alternative holds, not any number of them.</summary>
    public bool IsExclusive { get; } = isExclusive;

    /// <summary>Where the wrapper of a component goes; the wrapper of an inline union is nested where it is used.</summary>
    public NamespaceDraft? Namespace { get; init; }

    public Discriminator Discriminator { get; init; } = new();

    public IEnumerable<TypeUse> Members =>
        _members.OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase).Select(member => member.Value);

    /// <summary>Adds a type, unless one of that name and shape is there already.</summary>
    public void Add(TypeUse type) => _members.TryAdd($"{type.Name}_{ShapeName(type)}", type);

    /// <summary>The same choice under another name, for where it is used only.</summary>
    public UnionDraft Rename(string newName)
    {
        var copy = new UnionDraft(newName, IsExclusive) { Discriminator = Discriminator };
        foreach (var member in _members.Values)
        {
            copy.Add(member);
        }

        return copy;
    }

    private static string ShapeName(TypeUse type) => type.Collection switch
    {
        Model.CollectionShape.List => "Complex",
        Model.CollectionShape.Array => "Array",
        _ => "None",
    };
}
