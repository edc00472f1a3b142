namespace JobClients;

/// <summary>A caller's stream, which is left open.</summary>
internal sealed class StreamTarget : IDownloadTarget
{
    private readonly Stream _stream;
    private readonly long? _start;
    private bool _isUntouched = true;

    public StreamTarget(Stream stream)
    {
        if (!stream.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        }

        (_stream, _start) = (stream, stream.CanSeek ? stream.Position : null);
    }

    public string? Path => null;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _isUntouched = false;
        return _stream.WriteAsync(bytes, cancellationToken);
    }

    public void Restart()
    {
        if (_start is { } start)
        {
            _stream.Position = start;
            _stream.SetLength(start);
        }
        else if (!_isUntouched)
        {
            throw new JobClientException(
                JobClientErrorKind.Temporary, "it broke off and has to begin anew, but what was written to the stream cannot be taken back.");
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _stream.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
