namespace JobClients;

/// <summary>A reference names a connection that does not exist.</summary>
/// <param name="reference">The reference.</param>
/// <param name="message">Which connection is missing.</param>
public sealed class JobConnectionNotFoundException(JobReference reference, string message) : Exception(message)
{
    /// <summary>The reference.</summary>
    public JobReference Reference { get; } = reference;
}
