using System.Collections;

namespace JobClients.Generator.Drafts;

/// <summary>The properties of a class in their order, found by what they were called when they were added; names are compared without case.</summary>
internal sealed class PropertySet : IReadOnlyList<PropertyDraft>
{
    private readonly List<PropertyDraft> _all = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PropertyDraft> _byWireName = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _all.Count;

    public PropertyDraft this[int index] => _all[index];

    public void Add(PropertyDraft property)
    {
        _all.Add(property);
        _names.Add(property.Name);
        _byWireName.TryAdd(property.WireName, property);
    }

    public bool HasName(string name) => _names.Contains(name);

    /// <summary>The first property that a body calls so; null if there is none.</summary>
    public PropertyDraft? FindByWireName(string wireName) => _byWireName.GetValueOrDefault(wireName);

    public IEnumerator<PropertyDraft> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
