namespace JobClients.Generator.Locking;

/// <summary>One server contract of a lock. Another tool writes it from the spec of the client of the same name.</summary>
/// <param name="OutputPath">Its file, relative to the lock.</param>
/// <param name="DescriptionHash">The hash of the description that it was made from; null if never recorded.</param>
/// <param name="ContentHash">The SHA-256 of the file as it was written; null if never recorded.</param>
internal sealed record ServerEntry(string Name, string OutputPath, string? DescriptionHash, string? ContentHash);
