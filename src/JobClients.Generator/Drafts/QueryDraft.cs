namespace JobClients.Generator.Drafts;

/// <summary>The query parameters of an operation, as one class.</summary>
internal sealed record QueryDraft(Description Description, IReadOnlyList<PropertyDraft> Properties);
