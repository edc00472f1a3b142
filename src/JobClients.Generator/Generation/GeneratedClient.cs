namespace JobClients.Generator.Generation;

/// <summary>The files of a client by their relative paths, and the hash of the document that they were made of.</summary>
internal sealed record GeneratedClient(IReadOnlyDictionary<string, string> Files, string DescriptionHash);
