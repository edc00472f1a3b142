namespace JobClients.Generator.Drafts;

internal sealed record PathParameterDraft(string Name, string WireName, TypeUse Type, Description Description);
