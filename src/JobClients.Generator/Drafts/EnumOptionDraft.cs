namespace JobClients.Generator.Drafts;

internal sealed record EnumOptionDraft(string Name, string WireName, Description Description);
