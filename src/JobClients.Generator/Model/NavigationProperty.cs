namespace JobClients.Generator.Model;

/// <summary>A property that leads to the builder of a segment below.</summary>
internal sealed record NavigationProperty(string Name, string Type, Documentation Documentation, string? Obsolete);
