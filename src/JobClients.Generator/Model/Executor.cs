namespace JobClients.Generator.Model;

/// <summary>A method that sends a request and reads the answer.</summary>
internal sealed record Executor(string Name, TypeReference Result, Documentation Documentation, string? Obsolete, IReadOnlyList<ErrorMapping> Errors);
