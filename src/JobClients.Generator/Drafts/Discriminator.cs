namespace JobClients.Generator.Drafts;

/// <summary>Which class stands for which value of a property.</summary>
internal sealed class Discriminator
{
    private readonly OrderedDictionary<string, TypeUse> _mappings = new(StringComparer.OrdinalIgnoreCase);

    public string Property { get; set; } = string.Empty;

    public IEnumerable<KeyValuePair<string, TypeUse>> Mappings =>
        _mappings.OrderBy(mapping => mapping.Key, StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty => Property.Length == 0 || _mappings.Count == 0;

    public void Add(string value, TypeUse type) => _mappings.TryAdd(value, type);

    /// <summary>Takes over all that another says.</summary>
    public void Add(Discriminator other)
    {
        Property = other.Property;
        foreach (var (value, type) in other._mappings)
        {
            Add(value, type);
        }
    }

    /// <summary>Forgets one value that stands for the class.</summary>
    public void Remove(ClassDraft type)
    {
        var value = _mappings.FirstOrDefault(mapping => mapping.Value is DefinedType defined && defined.Definition == type).Key;
        if (value is not null)
        {
            _mappings.Remove(value);
        }
    }
}
