namespace JobClients.Generator.Model;

/// <summary>Which class to make for which value of a property.</summary>
/// <param name="IsKnown">Whether the document says both which property and which values.</param>
internal sealed record Discrimination(string Property, IReadOnlyList<DiscriminatedType> Types, bool IsKnown);
