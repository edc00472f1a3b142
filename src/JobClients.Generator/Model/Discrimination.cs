namespace JobClients.Generator.Model;

/// <summary>Which class to make for which value of a property.</summary>
internal sealed record Discrimination(string Property, IReadOnlyList<DiscriminatedType> Types);
