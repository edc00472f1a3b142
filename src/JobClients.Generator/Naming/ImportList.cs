using JobClients.Generator.Drafts;

namespace JobClients.Generator.Naming;

/// <summary>The namespaces that a file imports.</summary>
internal sealed class ImportList(TypeDraft owner)
{
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    public void Add(params ReadOnlySpan<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            _namespaces.Add(name);
        }
    }

    /// <summary>Imports where types are defined, except from the namespaces around the file itself.</summary>
    public void AddDefinitions(IEnumerable<TypeDraft> types) =>
        AddOutside(types.Where(type => type.Namespace != owner.Namespace && !owner.Namespace.IsWithin(type.Namespace)));

    /// <summary>Imports where types are defined, even if that is a namespace around the file.</summary>
    public void AddMapped(IEnumerable<TypeDraft> types) => AddOutside(types.Where(type => type.Namespace != owner.Namespace));

    /// <summary>The namespaces in the order of their lines, in which the semicolon counts.</summary>
    public IReadOnlyList<string> ToList() => [.. _namespaces.OrderBy(name => name + ";", StringComparer.Ordinal)];

    public static IEnumerable<TypeDraft> Definitions(IEnumerable<TypeUse?> uses) =>
        uses.OfType<DefinedType>().Select(use => use.Definition);

    // A namesake needs no import: its first user stands for the whole namespace.
    private void AddOutside(IEnumerable<TypeDraft> types)
    {
        foreach (var type in types.DistinctBy(type => type.Namespace).Where(type => !type.Name.Equals(owner.Name, StringComparison.OrdinalIgnoreCase)))
        {
            _namespaces.Add(TypeNamer.Namespace(type.Namespace));
        }
    }
}
