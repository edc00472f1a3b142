namespace JobClients.Generator.Model;

/// <summary>The query parameters of an operation.</summary>
internal sealed record QueryClass(TypeName Name, Documentation Documentation, IReadOnlyList<ModelProperty> Properties);
