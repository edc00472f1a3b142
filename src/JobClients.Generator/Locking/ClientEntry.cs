using System.Text.Json.Nodes;

namespace JobClients.Generator.Locking;

/// <summary>One client of a lock.</summary>
/// <param name="OutputPath">Where its files go, relative to the lock.</param>
internal sealed record ClientEntry(string Name, KiotaLock Lock, string OutputPath)
{
    /// <summary>What is to be recorded once the client is what its document says.</summary>
    public JsonObject Recorded(string descriptionHash) => LockJson.ToNode(Lock with { DescriptionHash = descriptionHash });
}
