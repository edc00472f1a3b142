namespace JobClients.Generator.Model;

internal sealed record EnumOption(string Name, string WireName, Documentation Documentation);
