using System.Text.Json.Nodes;

namespace JobClients.Generator.Generation;

/// <summary>The files of a client by their relative paths, and the hash of the document that they were made of.</summary>
internal sealed record GeneratedClient(IReadOnlyDictionary<string, string> Files, string DescriptionHash)
{
    /// <summary>What another tool recorded of its run; null if the client was made here.</summary>
    public JsonObject? Record { get; init; }
}
