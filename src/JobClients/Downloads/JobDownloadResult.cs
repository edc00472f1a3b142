namespace JobClients;

/// <summary>A result that has been downloaded whole.</summary>
public sealed record JobDownloadResult
{
    /// <summary>The job.</summary>
    public required JobReference Reference { get; init; }

    /// <summary>The full path of the file; null for a stream.</summary>
    public string? Path { get; init; }

    /// <summary>How many bytes were written.</summary>
    public required long Length { get; init; }

    /// <summary>The server's content type, if it sent one.</summary>
    public string? ContentType { get; init; }

    /// <summary>How what was written is still encoded, by the server's <c>Content-Encoding</c>; null if it is not.</summary>
    public string? ContentEncoding { get; init; }
}
