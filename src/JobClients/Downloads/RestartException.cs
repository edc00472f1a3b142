namespace JobClients;

/// <summary>What has been read is void: the file comes from its beginning again, from the same transfer.</summary>
/// <remarks>An exception, since it has to get through whatever inflates the transfer.</remarks>
internal sealed class RestartException : Exception;
