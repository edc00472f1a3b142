using JobClients.Generator.Locking;

namespace JobClients.Generator.Generation;

/// <summary>A client of the lock with what was made for it.</summary>
internal sealed record BuiltClient(ClientEntry Entry, GeneratedClient Client);
