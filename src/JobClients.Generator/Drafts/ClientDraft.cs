namespace JobClients.Generator.Drafts;

/// <summary>All that is to be generated for one client.</summary>
internal sealed record ClientDraft(Namespaces Namespaces, string? BaseUrl);
