using JobClients.Generator.Locking;

namespace JobClients.Generator.Generation;

/// <summary>Something that makes clients.</summary>
internal interface IClientSource
{
    /// <summary>Makes a client in memory; null if that is impossible, which is reported.</summary>
    Task<GeneratedClient?> GenerateAsync(ClientEntry entry, CancellationToken cancellationToken);
}
