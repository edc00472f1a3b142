namespace JobClients.Generator.Model;

/// <summary>An indexer that leads to the builder of a parameter segment.</summary>
internal sealed record Indexer(string Name, string Type, PathParameter Parameter, Documentation Documentation, string? Obsolete);
