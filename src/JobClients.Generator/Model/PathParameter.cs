namespace JobClients.Generator.Model;

/// <summary>A parameter in a path that the caller gives as an argument.</summary>
internal sealed record PathParameter(string Name, string WireName, TypeReference Type, bool IsNullable, Documentation Documentation);
