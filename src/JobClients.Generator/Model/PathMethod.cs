namespace JobClients.Generator.Model;

/// <summary>A method that leads to the builder of a segment with parameters in its text.</summary>
internal sealed record PathMethod(string Name, string Type, IReadOnlyList<PathParameter> Parameters, Documentation Documentation, string? Obsolete);
