namespace JobClients.Generator.Locking;

/// <summary>One server contract of a lock, which another tool writes from the spec of the client of the same name.</summary>
/// <param name="DescriptionHash">The document that it was written from.</param>
/// <param name="ContentHash">The SHA-256 of the file as it was written.</param>
internal sealed record ServerEntry(string Name, string? DescriptionHash, string? ContentHash, string OutputPath);
