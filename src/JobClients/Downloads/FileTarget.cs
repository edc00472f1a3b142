namespace JobClients;

/// <summary>A file that gets its name when it is complete. Making one writes to the disk, so that its troubles come first.</summary>
internal sealed class FileTarget : IDownloadTarget
{
    private readonly bool _overwrites;
    private readonly string _part;
    private readonly FileStream _file;

    public FileTarget(string path, bool overwrites)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrites = overwrites;
        RequireFree();
        _part = System.IO.Path.Join(System.IO.Path.GetDirectoryName(Path), $".{Guid.NewGuid():N}.part");
        _file = new(_part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
    }

    public string Path { get; }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _file.WriteAsync(bytes, cancellationToken);

    public void Restart()
    {
        _file.Position = 0;
        _file.SetLength(0);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _file.FlushAsync(cancellationToken).ConfigureAwait(false);
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (_overwrites)
        {
            File.Move(_part, Path, overwrite: true);
        }
        else
        {
            FreeName.Give(_part, Path);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync().ConfigureAwait(false);
        try
        {
            // After a commit there may be none.
            File.Delete(_part);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why the download failed is worth more than this.
        }
    }

    private void RequireFree()
    {
        if (Directory.Exists(Path) || System.IO.Path.EndsInDirectorySeparator(Path))
        {
            throw new IOException($"'{Path}' is a folder, not a file.");
        }

        if (!_overwrites && File.Exists(Path))
        {
            throw new IOException($"The file '{Path}' exists already.");
        }
    }
}
