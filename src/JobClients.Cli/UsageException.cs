namespace JobClients.Cli;

/// <summary>The user asked for what cannot be done; the message says why, without secrets.</summary>
internal sealed class UsageException(string message) : Exception(message);
