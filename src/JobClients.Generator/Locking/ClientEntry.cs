namespace JobClients.Generator.Locking;

/// <summary>One client of a lock.</summary>
/// <param name="OutputPath">Where its files go, relative to the lock.</param>
internal sealed record ClientEntry(string Name, KiotaLock Lock, string OutputPath);
