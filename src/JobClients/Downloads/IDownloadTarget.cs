namespace JobClients;

/// <summary>Where a download goes. Disposing it without a commit undoes as much as can be undone.</summary>
internal interface IDownloadTarget : IAsyncDisposable
{
    string? Path { get; }

    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Takes back everything that was written.</summary>
    /// <exception cref="JobClientException">It cannot be taken back.</exception>
    void Restart();

    /// <summary>Makes everything that was written visible.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
