namespace JobClients.Generator.Locking;

/// <summary>A lock cannot be read.</summary>
internal sealed class LockException(string message, Exception? cause = null) : Exception(message, cause);
