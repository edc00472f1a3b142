namespace JobClients.Generator.Model;

/// <summary>A property that is part of a body or of a query.</summary>
/// <param name="Symbol">The name before its first letter is put in upper case, which some orders go by.</param>
internal sealed record ModelProperty(string Name, string Symbol, string WireName, TypeReference Type)
{
    public Documentation Documentation { get; init; } = new(string.Empty);

    public string? Obsolete { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsInherited { get; init; }

    /// <summary>Whether the property is one of the types of a choice, and not part of a body.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>The expression that the constructor assigns; null if there is none.</summary>
    public string? Default { get; init; }
}
